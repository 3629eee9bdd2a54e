import { chromium } from "@playwright/test";
const base="http://127.0.0.1:18081"; const out="/tmp/lead/shots/";
const b=await chromium.launch({executablePath:"/usr/bin/chromium",args:["--no-sandbox","--disable-gpu","--disable-quic","--no-first-run","--disable-background-networking","--disable-component-update","--disable-sync"]});
const only=process.argv[2]?new RegExp(process.argv[2]):/./;
const pages={improvement1:{home:"/practice-improvement",judged:"/judged-good?by=team&from=2025-01-01&to=2026-10-31",months:"/judged-good?by=month&from=2025-01-01&to=2026-10-31",est:"/judged-good?by=team&basis=had_all_been_moderated&from=2025-01-01&to=2026-10-31",trend:"/trend?from=2025-01-01&to=2026-10-31",trendest:"/trend?basis=had_all_been_moderated&by=quarter&from=2024-01-01&to=2026-10-31",funnel:"/funnel?from=2025-01-01&to=2026-10-31",funnelest:"/funnel?basis=had_all_been_moderated&from=2025-01-01&to=2026-10-31",compare:"/comparison?compare=period&from=2026-01-01&to=2026-06-30&withFrom=2025-01-01&withTo=2025-06-30",compest:"/comparison?compare=period&basis=had_all_been_moderated&from=2026-01-01&to=2026-06-30&withFrom=2025-01-01&withTo=2025-06-30",involve:"/involvement",completion:"/completion",coverage:"/coverage",supervision:"/supervision-figures",trust:"/trust",targets:"/targets",packs:"/packs",newpack:"/packs/new",teams:"/teams"},manager1:{team:"/teams/family_support_ashgrove",mjudged:"/judged-good"}};
for(const [u,ps] of Object.entries(pages)){
 const c=await b.newContext({viewport:{width:1280,height:900},locale:"en-GB",timezoneId:"Europe/London"});const p=await c.newPage();
 await p.goto(base+"/sign-in");await p.getByLabel("User name").fill(u);await p.getByLabel("Password",{exact:true}).fill("lead-Passw0rd-2026");await p.getByRole("button",{name:"Sign in"}).click();await p.getByRole("button",{name:"Sign out"}).waitFor();
 if(u==="improvement1"){await p.goto(base+"/packs");await p.waitForLoadState("networkidle");const l=await p.locator("main a[href^='/packs/']").evaluateAll(as=>as.map(a=>a.getAttribute("href")).filter(h=>!h.endsWith("new")));if(l[0])ps.pack=l[0];}
 for(const [n,a] of Object.entries(ps)){ if(!only.test(n))continue;
  await p.setViewportSize({width:1280,height:900});await p.emulateMedia({media:"screen"});await p.goto(base+a);await p.getByRole("heading",{level:1}).waitFor();await p.waitForLoadState("networkidle");await p.waitForTimeout(400);
  await p.screenshot({path:out+n+"-1280.png",fullPage:true});
  await p.setViewportSize({width:320,height:900});await p.waitForTimeout(300);const w=await p.evaluate(()=>document.documentElement.scrollWidth);
  await p.screenshot({path:out+n+"-320.png",fullPage:true});
  await p.setViewportSize({width:794,height:1123});await p.emulateMedia({media:"print"});await p.waitForTimeout(300);const pw=await p.evaluate(()=>document.documentElement.scrollWidth);
  await p.screenshot({path:out+n+"-print.png",fullPage:true});console.log(n,"320->",w,"print 794->",pw);
 } await c.close();}
await b.close();

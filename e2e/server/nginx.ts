import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { freePort } from "./plumbline.ts";

const here = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** A running nginx with the configuration that the containers use. */
export interface Proxy {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Renders deploy/nginx as a container would and runs it on a free port of this machine.
 *
 * @param nginx path of the program
 * @param backend host:port of the server behind it
 */
export async function startNginx(nginx: string, backend: string): Promise<Proxy> {
  const folder = await mkdtemp(join(tmpdir(), "plumbline-nginx-"));
  const port = await freePort();
  const rendered = join(folder, "plumbline.conf");
  await writeFile(
    rendered,
    fill(await readFile(here("deploy/nginx/plumbline.conf.template"), "utf8"), {
      PLUMBLINE_LISTEN: `127.0.0.1:${port}`,
      PLUMBLINE_PAGE: here("frontend/dist"),
      PLUMBLINE_BACKEND: backend,
      PLUMBLINE_PROXY: here("deploy/nginx/proxy.conf"),
    }),
  );
  const main = join(folder, "nginx.conf");
  await writeFile(main, around(rendered, folder));
  const server = spawn(nginx, ["-p", folder, "-c", main, "-e", "stderr"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  server.stderr.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  const stop = async () => {
    await end(server);
    await rm(folder, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}`;
  for (let attempt = 0; attempt < 50; attempt++) {
    if (server.exitCode !== null) {
      break;
    }
    try {
      await fetch(url);
      return { url, stop };
    } catch {
      await pause(100);
    }
  }
  await stop();
  throw new Error(`nginx did not start: ${said}`);
}

function fill(template: string, values: Record<string, string>): string {
  return template.replace(/\$\{(PLUMBLINE_[A-Z]+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) {
      throw new Error(`The template names ${name}, which nothing sets`);
    }
    return value;
  });
}

/** What the container's own nginx.conf puts around ours, with every file in one folder. */
function around(rendered: string, folder: string): string {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((kind) => `${kind}_temp_path ${join(folder, kind)};`)
    .join("\n  ");
  return `daemon off;
worker_processes 1;
${process.getuid?.() === 0 ? "user root;" : ""}
pid ${join(folder, "nginx.pid")};
events {}
http {
  types {
    text/html html;
    text/css css;
    text/javascript js;
    image/svg+xml svg;
    application/json json;
  }
  default_type application/octet-stream;
  ${temporary}
  include ${rendered};
}
`;
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) {
    return;
  }
  const ended = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGQUIT");
  const late = setTimeout(() => server.kill("SIGKILL"), 10_000);
  await ended;
  clearTimeout(late);
}

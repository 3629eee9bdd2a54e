import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

/** Where `npm run dev` finds the server. */
const server = process.env.PLUMBLINE_SERVER ?? "http://127.0.0.1:8080";

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  // GOV.UK Frontend carries one old-browser hack that the minifier would otherwise stop on.
  css: { lightningcss: { errorRecovery: true } },
  build: {
    // The content security policy allows no data: addresses, so nothing may be inlined as one.
    assetsInlineLimit: 0,
    // The polyfill is not needed by browsers that can run this page.
    modulePreload: { polyfill: false },
  },
  server: { proxy: { "/api": server } },
  test: {
    environment: "happy-dom",
    setupFiles: ["src/testing/set-up.ts"],
    restoreMocks: true,
    unstubGlobals: true,
    // A machine that is busy with other things must not fail a test that is right.
    testTimeout: 60_000,
  },
});

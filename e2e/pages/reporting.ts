import type { APIRequestContext, APIResponse } from "@playwright/test";

/** A reporting tool outside the browser, which signs in with its client id and a secret. */
export class ReportingTool {
  readonly #request: APIRequestContext;
  readonly clientId: string;
  readonly secret: string;

  constructor(request: APIRequestContext, clientId: string, secret: string) {
    this.#request = request;
    this.clientId = clientId;
    this.secret = secret;
  }

  /** The same tool after somebody entered another secret in it. */
  withSecret(secret: string): ReportingTool {
    return new ReportingTool(this.#request, this.clientId, secret);
  }

  odata(resource: string): Promise<APIResponse> {
    return this.#get(`/odata/v4/${resource}`, "application/json", this.#basic());
  }

  csv(set: string): Promise<APIResponse> {
    return this.#get(`/api/reporting/${set}`, "text/csv", this.#basic());
  }

  csvWithToken(set: string, token: string): Promise<APIResponse> {
    return this.#get(`/api/reporting/${set}`, "text/csv", `Bearer ${token}`);
  }

  /** Exchanges the secret for a token. */
  token(): Promise<APIResponse> {
    return this.#request.post("/api/oauth/token", {
      headers: { Authorization: this.#basic() },
      form: { grant_type: "client_credentials" },
    });
  }

  #basic(): string {
    return `Basic ${Buffer.from(`${this.clientId}:${this.secret}`).toString("base64")}`;
  }

  #get(path: string, accept: string, authorization: string): Promise<APIResponse> {
    return this.#request.get(path, { headers: { Accept: accept, Authorization: authorization } });
  }
}

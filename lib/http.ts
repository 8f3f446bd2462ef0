import { setTimeout as sleep } from "node:timers/promises";
import { circuitBreaker } from "./circuit-breaker";
import { AppError } from "./errors";

export interface HttpRequest {
  /** Names the circuit breaker and the error: "stripe", "junglepay". */
  service: string;
  /** For the whole call: every attempt, every wait and the reading of the answer. */
  deadlineMs: number;
  method?: "GET" | "HEAD" | "PUT" | "POST" | "PATCH" | "DELETE";
  headers?: Record<string, string>;
  body?: string | Uint8Array<ArrayBuffer>;
  /** Attempts after the first. Only what may safely happen twice is ever repeated. */
  retries?: number;
  /** Sent along; with it a POST may be repeated, because the service answers a repetition from memory. */
  idempotencyKey?: string;
  maxBytes?: number;
}

export interface HttpReply {
  status: number;
  headers: Headers;
  body: Buffer;
}

const mostRedirects = 3;
const backoffMs = { first: 100, most: 5_000 };
const circuits = new Map<string, ReturnType<typeof circuitBreaker>>();

/** A fault of the service or of the way to it; the answer's body is never part of it. */
class Fault extends Error {
  override name = "Fault";

  constructor(
    message: string,
    readonly isWorthRepeating: boolean,
    readonly retryAfterMs = 0,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Answers with whatever the service said, its refusals (4xx) included; throws `unavailable` when it could not say. */
export async function request(url: string, options: HttpRequest): Promise<HttpReply> {
  const { service, deadlineMs, method = "GET", retries = 2, idempotencyKey } = options;
  const target = new URL(url);
  const circuit = circuitOf(service);
  const endsAt = performance.now() + deadlineMs;
  const deadline = AbortSignal.timeout(deadlineMs);
  const isRepeatable = ["GET", "HEAD", "PUT", "DELETE"].includes(method) || idempotencyKey !== undefined;

  for (let attempt = 0; ; attempt++) {
    if (!circuit.admits()) throw unavailable(service, new Fault("the circuit is open", false));
    try {
      const reply = await attemptOnce(target, options, deadline);
      circuit.succeeded();
      return reply;
    } catch (error) {
      circuit.failed();
      const fault = error as Fault;
      const waitMs = Math.max(fault.retryAfterMs, jitter(attempt));
      const mayRepeat = isRepeatable && fault.isWorthRepeating && attempt < retries;
      if (!mayRepeat || performance.now() + waitMs >= endsAt) throw unavailable(service, fault);
      await sleep(waitMs);
    }
  }
}

/** Full jitter: callers that failed together do not come back together. */
const jitter = (attempt: number): number =>
  Math.random() * Math.min(backoffMs.most, backoffMs.first * 2 ** attempt);

function circuitOf(service: string) {
  const known = circuits.get(service);
  if (known) return known;
  const circuit = circuitBreaker({ failures: 8, windowMs: 30_000, openMs: 10_000 });
  circuits.set(service, circuit);
  return circuit;
}

const unavailable = (service: string, fault: Fault) =>
  new AppError(
    "unavailable",
    `${service} could not be reached: ${fault.message}`,
    { service, ...(fault.retryAfterMs > 0 && { retryAfterSeconds: Math.ceil(fault.retryAfterMs / 1000) }) },
    { cause: fault.cause },
  );

async function attemptOnce(target: URL, options: HttpRequest, deadline: AbortSignal): Promise<HttpReply> {
  try {
    const response = await follow(target, options, deadline);
    if (response.status === 429 || response.status >= 500) {
      await response.body?.cancel();
      throw new Fault(`it answered ${response.status}`, true, retryAfterMs(response.headers));
    }
    const body = await readUpTo(options.maxBytes ?? 1_048_576, response);
    return { status: response.status, headers: response.headers, body };
  } catch (error) {
    if (error instanceof Fault) throw error;
    if (deadline.aborted) throw new Fault(`no answer within ${options.deadlineMs} ms`, false);
    throw new Fault("the connection failed", true, 0, { cause: (error as Error).cause });
  }
}

/** Credentials and payloads are for one origin: a redirect to another, or of a write, is not followed. */
async function follow(first: URL, options: HttpRequest, signal: AbortSignal): Promise<Response> {
  const { method = "GET", headers, body, idempotencyKey } = options;
  const sent = { ...headers, ...(idempotencyKey && { "idempotency-key": idempotencyKey }) };
  let url = first;
  for (let redirects = 0; ; redirects++) {
    const response = await fetch(url, { method, headers: sent, body, signal, redirect: "manual" });
    const location = response.headers.get("location");
    if (response.status < 300 || response.status >= 400 || !location) return response;
    await response.body?.cancel();
    const next = URL.parse(location, url);
    if (next?.origin !== first.origin) throw new Fault("it redirected to another origin", false);
    if (method !== "GET" && method !== "HEAD") throw new Fault(`it redirected a ${method}`, false);
    if (redirects === mostRedirects) throw new Fault("it redirected too often", false);
    url = next;
  }
}

async function readUpTo(maxBytes: number, response: Response): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    // Leaving the loop cancels the stream, so the rest is never downloaded.
    if (size > maxBytes) throw new Fault(`its answer is larger than ${maxBytes} bytes`, false);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Seconds, or a date, which is compared with the service's own clock. */
function retryAfterMs(headers: Headers): number {
  const value = headers.get("retry-after") ?? "";
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  return Math.max(0, Date.parse(value) - Date.parse(headers.get("date") ?? "") || 0);
}

import { AsyncLocalStorage } from "node:async_hooks";
import { type DestinationStream, type Logger, pino } from "pino";
import { env } from "./env";

const current = new AsyncLocalStorage<string>();

/** Everything that happens inside `run`, however deep and however late, is logged under this id. */
export const withRequestId = <T>(id: string, run: () => T): T => current.run(id, run);

export const requestId = (): string | undefined => current.getStore();

const secretName =
  /authori[sz]ation|cookie|password|passphrase|token|secret|apikey|privatekey|signature|document|cpf|cnpj|pix|cardnumber|cvc|cvv|backupcode/;
const isSecret = (name: string): boolean => secretName.test(name.toLowerCase().replace(/[-_]/g, ""));
const hidden = "[redacted]";
const deepest = 8;

/** A copy without the values of fields whose names say that they are secret or personal. */
export function redact(value: unknown, depth = 0): unknown {
  if (value instanceof Error) return describeError(value);
  if (typeof value !== "object" || value === null) return value;
  if (depth === deepest) return "[deeper]";
  if ("toJSON" in value && typeof value.toJSON === "function") return redact(value.toJSON(), depth + 1);
  if (Array.isArray(value)) return value.map((entry) => redact(entry, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [name, isSecret(name) ? hidden : redact(entry, depth + 1)]),
  );
}

/** What an error may say in a log. A failed query repeats its parameters, and those are people's data. */
export function describeError(error: unknown, depth = 0): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: withoutParameters(String(error)) };
  const { code, details } = error as { code?: unknown; details?: unknown };
  return {
    type: error.name,
    message: withoutParameters(error.message),
    stack: withoutParameters(error.stack ?? ""),
    ...(code !== undefined && { code }),
    ...(details !== undefined && { details: redact(details) }),
    ...(error.cause !== undefined && depth < deepest && { cause: describeError(error.cause, depth + 1) }),
  };
}

/** Parameters may hold line breaks of their own: everything up to the first stack frame goes. */
const withoutParameters = (text: string): string =>
  text.replace(/\nparams: [\s\S]*?(?=\n {4}at |$(?![\s\S]))/g, "");

export const createLog = (destination: DestinationStream = pino.destination({ fd: 1, sync: true })): Logger =>
  pino(
    {
      level: env.LOG_LEVEL,
      base: undefined,
      errorKey: "error",
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: {
        level: (label) => ({ level: label }),
        log: (fields) => redact(fields) as Record<string, unknown>,
      },
      // The formatter above has already described the error; pino's own serializer would describe it again.
      serializers: { error: (described: unknown) => described },
      mixin: () => (requestId() === undefined ? {} : { requestId: requestId() }),
    },
    destination,
  );

export const log = createLog();

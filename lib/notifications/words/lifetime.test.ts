import { expect, test } from "vitest";
import { lifetimeInWords } from "./lifetime";

const minute = 60_000;
const hour = 60 * minute;

test.each([
  [30 * minute, "30 minutos", "30 minutes"],
  [hour, "1 hora", "1 hour"],
  [24 * hour, "24 horas", "24 hours"],
  [7 * 24 * hour, "7 dias", "7 days"],
])("%i ms are %s, or %s", (ms, portuguese, english) => {
  expect(lifetimeInWords(ms, "pt-BR")).toBe(portuguese);
  expect(lifetimeInWords(ms, "en")).toBe(english);
});

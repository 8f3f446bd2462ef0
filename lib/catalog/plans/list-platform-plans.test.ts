import { expect, test } from "vitest";
import { aCreator, aPlan } from "@/lib/testing/factories";
import { listPlatformPlans } from "./list-platform-plans";

test("what the platform sells stands in its order, and nothing of a creator's or out of sale is among it", async () => {
  expect(await listPlatformPlans()).toEqual([]);
  await aPlan(null, { name: "Anual", rank: 365, intervalUnit: "day", intervalCount: 365 });
  await aPlan(null, {
    name: "Semanal",
    rank: 7,
    externalCheckoutUrl: "https://pay.example/7",
    acceptsCard: false,
  });
  await aPlan(null, { name: "Antigo", rank: 1, isPublished: false });
  await aPlan((await aCreator()).id, { name: "Clube" });
  expect(await listPlatformPlans()).toMatchObject([
    { name: "Semanal", externalCheckoutUrl: "https://pay.example/7", acceptsPix: true, acceptsCard: false },
    { name: "Anual", intervalUnit: "day", intervalCount: 365, externalCheckoutUrl: null },
  ]);
});

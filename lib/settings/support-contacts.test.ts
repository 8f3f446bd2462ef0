import { expect, test } from "vitest";
import { db } from "@/db/client";
import { supportContacts } from "@/db/schema/operations";
import { listSupportContacts } from "./support-contacts";

test("only active contacts are shown, by platform", async () => {
  await db.insert(supportContacts).values([
    { platform: "whatsapp", url: "https://wa.me/5511999999999" },
    { platform: "instagram", url: "https://instagram.com/old", isActive: false },
    { platform: "telegram", url: "https://t.me/creatorflix" },
  ]);
  expect(await listSupportContacts()).toEqual([
    { id: expect.any(String), platform: "telegram", url: "https://t.me/creatorflix" },
    { id: expect.any(String), platform: "whatsapp", url: "https://wa.me/5511999999999" },
  ]);
});

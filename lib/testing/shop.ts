import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { productFiles } from "@/db/schema";
import { findDownloadLink } from "@/lib/delivery/download-links";
import { invariant } from "@/lib/errors";
import { aCheckout, aCreator, aFan, anImage, aProduct, aPurchase } from "./factories";
import { openStorage } from "./storage";

/** A storage, and people who bought files that lie in it. What delivers them is imported once its address is known. */
export async function openShop() {
  const storage = await openStorage();
  const { redeemForReader, redeemToken } = await import("@/lib/delivery/redeem-download");

  async function aFile(productId: string, name: string | null, text: string) {
    const key = `media/${crypto.randomUUID()}/original.pdf`;
    await storage.put(key, text);
    const file = await anImage({
      kind: "document",
      contentType: "application/pdf",
      fileName: name,
      key,
      byteSize: text.length,
    });
    const position = await db.$count(productFiles, eq(productFiles.productId, productId));
    await db.insert(productFiles).values({ productId, mediaId: file.id, position });
    return file;
  }

  async function aBuyer(names: (string | null)[] = ["Livro.pdf"]) {
    const [fan, seller] = [await aFan(), await aFan({ role: "creator" })];
    const creator = await aCreator({ userId: seller.id });
    const product = await aProduct(creator.id);
    const files = [];
    for (const name of names) files.push(await aFile(product.id, name, `${name} whole`));
    const checkout = await aCheckout({ fanId: fan.id, status: "paid" });
    const purchase = await aPurchase(checkout.id, product.id, { status: "completed" });
    const reader = { id: fan.id, role: "fan" as const, creator: null };
    const download = (fileId: string | null = null) => redeemForReader(reader, product.id, fileId);
    const link = async () => {
      const found = await findDownloadLink(fan.id, product.id);
      invariant(found, "there is a link after the first download");
      return found;
    };
    return { fan, seller, product, files, purchase, reader, download, link };
  }

  return { storage, aFile, aBuyer, redeemForReader, redeemToken };
}

export type Shop = Awaited<ReturnType<typeof openShop>>;

export function addressOf(delivery: Awaited<ReturnType<Shop["redeemToken"]>>): string {
  invariant(delivery.kind === "file", "one file has an address");
  return delivery.address;
}

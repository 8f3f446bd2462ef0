import { eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { creators, plans, posts, products } from "@/db/schema";
import { type ExportFile, list } from "./export-list";
import { readIdentity } from "./identity";

/** Empty for whoever has no page, so that the archive always holds the same files. */
export function creatorFiles(userId: string): ExportFile[] {
  const page = db.select({ id: creators.id }).from(creators).where(eq(creators.userId, userId));
  return [
    { name: "creator-page", rows: () => pageOf(userId) },
    list("creator-posts", posts, posts.id, inArray(posts.creatorId, page), {
      title: posts.title,
      body: posts.body,
      status: posts.status,
      access: posts.access,
      publishedAt: posts.publishedAt,
      createdAt: posts.createdAt,
    }),
    list("creator-products", products, products.id, inArray(products.creatorId, page), {
      type: products.type,
      title: products.title,
      description: products.description,
      priceCents: products.priceCents,
      currency: products.currency,
      isPublished: products.isPublished,
      createdAt: products.createdAt,
    }),
    list("creator-plans", plans, plans.id, inArray(plans.creatorId, page), {
      name: plans.name,
      description: plans.description,
      benefits: plans.benefits,
      priceCents: plans.priceCents,
      currency: plans.currency,
      intervalUnit: plans.intervalUnit,
      intervalCount: plans.intervalCount,
      isPublished: plans.isPublished,
    }),
  ];
}

async function* pageOf(userId: string): AsyncGenerator<object> {
  const [page] = await db
    .select({
      id: creators.id,
      slug: creators.slug,
      displayName: creators.displayName,
      bio: creators.bio,
      category: creators.category,
      socialLinks: creators.socialLinks,
      externalUrl: creators.externalUrl,
      status: creators.status,
      createdAt: creators.createdAt,
    })
    .from(creators)
    .where(eq(creators.userId, userId));
  if (page) yield { ...page, identity: await readIdentity(page.id) };
}

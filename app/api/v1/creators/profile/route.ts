import { readJson } from "@/app/_server/json-body";
import { data } from "@/app/_server/respond";
import { route } from "@/app/_server/route";
import { sellerOf } from "@/app/_server/seller";
import { findPage } from "@/lib/catalog/page/find-page";
import { pageInput } from "@/lib/catalog/page/page-input";
import { savePage } from "@/lib/catalog/page/save-page";
import { notTheirs } from "@/lib/catalog/seller";

export const GET = route({ may: "studio.read", by: "token" }, async ({ user }) =>
  data(await ownPage(sellerOf(user).creatorId)),
);

export const PUT = route({ may: "studio.change", by: "token" }, async ({ request, user }) => {
  const seller = sellerOf(user);
  await savePage(seller, await readJson(request, pageInput));
  return data(await ownPage(seller.creatorId));
});

async function ownPage(creatorId: string) {
  const page = await findPage(creatorId);
  if (!page) throw notTheirs();
  const { avatar, banner, thumbnail, ...rest } = page;
  const pictures = {
    avatarMediaId: avatar?.id ?? null,
    bannerMediaId: banner?.id ?? null,
    thumbnailMediaId: thumbnail?.id ?? null,
  };
  return { id: creatorId, ...rest, ...pictures };
}

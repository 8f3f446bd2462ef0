import { lend } from "@/app/_server/lend";
import { route } from "@/app/_server/route";
import { requireMedia } from "@/lib/entitlements/media-access";
import { AppError } from "@/lib/errors";
import { servePart } from "@/lib/media/serve-part";

/** `/api/media/<id>`, `…/640`, `…/hls/index.m3u8`, `…/captions/pt-BR`. */
export const GET = route({ may: "media.read" }, async ({ request, params, user }) => {
  const { pathname, searchParams } = new URL(request.url);
  const { medium, isPublic } = await requireMedia(params.id ?? "", user);
  const part = pathname.split("/").slice(4).join("/");
  const served = await servePart(medium, part, { asFile: searchParams.has("download") });
  if (!served) throw new AppError("not_found", "There is no such part of it.");
  return lend(served, isPublic);
});

import { creatorOf } from "@/app/_pages/profile-data";
import { route } from "@/app/_server/route";
import { shareImage } from "@/app/_server/share-image";
import { AppError } from "@/lib/errors";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

export const GET = route({ may: "public.read" }, async ({ params }) => {
  const creator = await creatorOf(params.slug ?? "");
  if (!creator) throw new AppError("not_found", "There is no such creator.");
  const { name, slug, banner, avatar } = creator;
  return shareImage({ title: name, line: `@${slug}`, picture: banner, face: avatar });
});

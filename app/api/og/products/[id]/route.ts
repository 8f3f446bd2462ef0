import { productOf } from "@/app/_pages/product-data";
import { route } from "@/app/_server/route";
import { shareImage } from "@/app/_server/share-image";
import { AppError } from "@/lib/errors";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

export const GET = route({ may: "public.read" }, async ({ params }) => {
  const product = await productOf(params.id ?? "");
  if (!product) throw new AppError("not_found", "There is no such product.");
  const { title, creator, cover } = product;
  return shareImage({
    title,
    line: creator?.name ?? "CreatorFlix",
    picture: cover,
    face: creator?.avatar ?? null,
  });
});

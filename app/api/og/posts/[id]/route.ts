import { publicPost } from "@/app/_pages/post-data";
import { route } from "@/app/_server/route";
import { shareImage } from "@/app/_server/share-image";
import { AppError } from "@/lib/errors";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

/** Drawn from what anybody may have of the post: of a locked one that is its title and a blur. */
export const GET = route({ may: "public.read" }, async ({ params }) => {
  const post = await publicPost(params.id ?? "");
  if (!post) throw new AppError("not_found", "There is no such post.");
  const { creator } = post;
  const picture = post.state === "open" ? post.gallery[0]?.picture : post.previews[0];
  return shareImage({
    title: post.title ?? creator.name,
    line: creator.name,
    picture: picture ?? null,
    face: creator.avatar,
  });
});

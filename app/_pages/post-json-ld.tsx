import type { PostView } from "@/lib/entitlements/post-view";
import { env } from "@/lib/env";
import { JsonLd } from "./json-ld";
import { postAddress } from "./post-path";
import { profileAddress } from "./profile-tab";

/** Of a locked post nothing but what everybody reads above its lock. */
export function PostJsonLd({ post }: { post: PostView }) {
  const { id, title, publishedAt, creator } = post;
  const address = `${env.APP_URL}${postAddress(id)}`;
  return (
    <JsonLd
      data={{
        "@context": "https://schema.org",
        "@type": "SocialMediaPosting",
        headline: title ?? creator.name,
        url: address,
        mainEntityOfPage: address,
        datePublished: publishedAt ?? undefined,
        image: `${env.APP_URL}/api/og/posts/${id}`,
        isAccessibleForFree: post.access === "public",
        author: {
          "@type": "Person",
          name: creator.name,
          alternateName: `@${creator.slug}`,
          url: `${env.APP_URL}${profileAddress(creator.slug)}`,
        },
        interactionStatistic: {
          "@type": "InteractionCounter",
          interactionType: "https://schema.org/LikeAction",
          userInteractionCount: post.likeCount,
        },
        commentCount: post.state === "open" ? (post.commentCount ?? undefined) : undefined,
      }}
    />
  );
}

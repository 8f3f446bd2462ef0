import { lastCommentPage } from "@/lib/community/list-comments";

/** `/posts/<id>`, `/posts/<id>/comments/2`: anything else leads nowhere. */
export function readPostPath(path: string[] = []): { page: number } | null {
  const [place = "comments", page = "1", ...more] = path;
  const isPage = /^[1-9]\d{0,2}$/.test(page) && Number(page) <= lastCommentPage;
  const isWhole = path.length === 0 || path.length === 2;
  return place === "comments" && isPage && isWhole && more.length === 0 ? { page: Number(page) } : null;
}

export const postAddress = (id: string, page = 1): string =>
  page > 1 ? `/posts/${id}/comments/${page}` : `/posts/${id}`;

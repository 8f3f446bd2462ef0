export const postsPath = "/studio/posts";
export const newPostPath = `${postsPath}/new`;
export const postPath = (id: string) => `${postsPath}/${id}` as const;
export const publishPath = (id: string) => `${postsPath}/${id}/publish` as const;
export const previewPath = (id: string) => `${postsPath}/${id}/preview` as const;
export const binPath = `${postsPath}/bin`;

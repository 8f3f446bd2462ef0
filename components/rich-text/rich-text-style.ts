/** One look for what is being written and for what is read. */
export const richTextStyle = [
  "text-body leading-relaxed wrap-anywhere [&>*+*]:mt-4",
  "[&_h2]:mt-8 [&_h2]:font-semibold [&_h2]:text-h3 [&_h3]:mt-6 [&_h3]:font-semibold [&_h3]:text-h4",
  "[&_ul]:list-disc [&_ol]:list-decimal [&_ul]:pl-6 [&_ol]:pl-6 [&_li+li]:mt-1.5 [&_li>*+*]:mt-1.5",
  "[&_blockquote]:border-strong [&_blockquote]:border-l-4 [&_blockquote]:pl-4 [&_blockquote]:text-muted",
  "[&_code]:rounded-[0.25rem] [&_code]:bg-s2 [&_code]:px-1.5 [&_code]:py-0.5 [&_code]:font-mono [&_code]:text-[0.9em]",
  "[&_hr]:my-8 [&_hr]:border-border",
  "[&_a]:text-accent-text [&_a]:underline [&_a]:underline-offset-4",
  "[&_img]:rounded-card",
].join(" ");

/** A round button on a picture: it brings its own ground, because nobody knows what the picture is like. */
export const onCardStyle =
  "inline-grid size-11 place-items-center rounded-full border border-white/25 bg-black/70 text-white transition-colors hover:bg-black/85 [&_svg]:size-5";

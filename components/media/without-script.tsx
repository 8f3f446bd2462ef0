/** A form takes the last of two equal names: ticked, this empties what stands before it. */
export function WithoutScript({ name, label }: { name: string; label: string }) {
  return (
    <noscript>
      <label className="flex min-h-11 items-center gap-3 text-label">
        <input type="checkbox" name={name} value="" className="size-6" />
        {label}
      </label>
    </noscript>
  );
}

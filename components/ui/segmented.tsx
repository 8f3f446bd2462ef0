import type { ReactNode } from "react";

type Option = { value: string; label: ReactNode; checked?: boolean };
type Props = { name: string; legend: string; options: Option[]; onChoose?: (value: string) => void };

/** Two to four short choices side by side: native radios, so arrows and forms work by themselves. */
export function Segmented({ name, legend, options, onChoose }: Props) {
  return (
    <fieldset className="inline-flex w-fit max-w-full flex-wrap gap-1 rounded-[0.75rem] border border-border bg-s1 p-1">
      <legend className="sr-only">{legend}</legend>
      {options.map(({ value, label, checked }) => (
        <label
          key={value}
          className="relative inline-flex min-h-11 min-w-11 cursor-pointer items-center justify-center gap-2 rounded-control px-2 sm:px-3.5 font-medium text-label text-muted transition-colors hover:text-fg has-checked:bg-s3 has-checked:text-fg has-focus-visible:outline-2 has-focus-visible:outline-ring has-focus-visible:outline-offset-2 forced-colors:has-checked:forced-color-adjust-none forced-colors:has-checked:bg-[Highlight] forced-colors:has-checked:text-[HighlightText] [&_svg]:size-4.5"
        >
          <input
            type="radio"
            name={name}
            value={value}
            {...(onChoose
              ? { checked: Boolean(checked), onChange: () => onChoose(value) }
              : { defaultChecked: checked })}
            className="sr-only"
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

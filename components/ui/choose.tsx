import { filterControlStyle } from "./control-style";

type Props = {
  name: string;
  value?: string;
  label: string;
  options: { value: string; label: string }[];
};

/** A native choice for forms whose answer is an address: no script, no state but the address. */
export function Choose({ name, value = "", label, options }: Props) {
  return (
    <label className="grid gap-1.5 font-medium text-label">
      {label}
      <select name={name} defaultValue={value} className={filterControlStyle}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

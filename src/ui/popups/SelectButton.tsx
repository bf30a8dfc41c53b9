/** The select button with its list. */
import { Select } from '@base-ui/react/select';
import { Icon } from '../Icon.tsx';
import type { SelectButtonProps } from '../popupProps.ts';
import { SelectFace, selectClass, selectName } from '../SelectFace.tsx';
import popup from './popup.module.css';

export function SelectButton<T extends string>({
  onChange,
  defaultOpen,
  ...face
}: SelectButtonProps<T> & { defaultOpen: boolean }) {
  const { label, value, options, disabled = false } = face;
  const name = selectName(face);
  return (
    <Select.Root
      items={options}
      value={value}
      onValueChange={(next) => {
        if (next !== null && next !== value) onChange(next);
      }}
      defaultOpen={defaultOpen}
      modal={false}
      disabled={disabled}
    >
      <Select.Trigger
        aria-label={name}
        title={name}
        className={selectClass(face)}
        // A button that opens a list, not a field to type in: Base UI says combobox.
        render={({ role: _combobox, ...props }) => <button {...props} type="button" />}
      >
        <SelectFace {...face} />
      </Select.Trigger>
      <Select.Portal>
        <Select.Positioner
          className={popup.positioner}
          alignItemWithTrigger={false}
          align="start"
          sideOffset={4}
          collisionPadding={8}
        >
          <Select.Popup className={popup.popup}>
            <Select.List aria-label={label}>
              {options.map((option) => (
                <Select.Item
                  key={option.value}
                  value={option.value}
                  label={option.label}
                  className={popup.item}
                >
                  {option.icon}
                  <Select.ItemText className={popup.text}>{option.label}</Select.ItemText>
                  <Select.ItemIndicator>
                    <Icon name="check" size={14} />
                  </Select.ItemIndicator>
                </Select.Item>
              ))}
            </Select.List>
          </Select.Popup>
        </Select.Positioner>
      </Select.Portal>
    </Select.Root>
  );
}

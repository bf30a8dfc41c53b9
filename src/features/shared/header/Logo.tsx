/** Lines of text, the last one with the wavy underline of a contradicted claim in the violet of focus. */
export function Logo({ size = 20 }: { size?: number | undefined }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      strokeWidth="2"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <line x1="3" y1="5.2" x2="17" y2="5.2" stroke="currentColor" />
      <line x1="3" y1="10" x2="12.5" y2="10" stroke="currentColor" />
      <path
        d="M3 15.4C4.2 13.6 5.3 13.6 6.5 15.4S8.8 17.2 10 15.4S12.3 13.6 13.5 15.4S15.8 17.2 17 15.4"
        stroke="var(--focus)"
      />
    </svg>
  );
}

/** The mark: a 斗 levelled by a straight edge. */
export function Mark({ size }: { readonly size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.9" strokeLinejoin="round" strokeLinecap="round" aria-hidden>
      <path d="M1.5 4.5h21M4 8.5h16l-2.2 11.5H6.2zM5 13.5h14" />
    </svg>
  )
}

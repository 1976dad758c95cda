/** What to scan: a small label with bars, as they stick on cartons. */
export function LabelPicture() {
  return (
    <svg className="label-picture" width="132" height="84" viewBox="0 0 132 84" aria-hidden>
      <rect x="1" y="1" width="130" height="82" rx="6" />
      <path d="M12 16h58M12 26h36" />
      {bars.map(([x, width]) => <rect key={x} className="bar" x={12 + x} y="38" width={width} height="34" />)}
    </svg>
  )
}

/** Left edge and width of each bar. */
const bars = [
  [0, 2], [5, 1], [8, 4], [15, 2], [20, 1], [24, 3], [30, 1], [34, 2], [40, 4], [47, 1], [51, 2], [56, 1], [60, 4], [67, 2], [72, 1], [76, 3], [82, 1], [86, 2], [91, 4], [98, 1], [102, 2], [106, 2],
] as const

/** Says that something is on its way. Shows itself only after a moment, so that a quick answer does not flicker. */
export function Waiting({ what, lines = 6 }: { what: string; lines?: number }) {
  return (
    <div className="waiting">
      <p className="waiting__words" role="status">
        {what}
      </p>
      <div className="waiting__shape" aria-hidden="true">
        {Array.from({ length: lines }, (_, line) => line).map((line) => (
          <span key={line} className="waiting__line" />
        ))}
      </div>
    </div>
  );
}

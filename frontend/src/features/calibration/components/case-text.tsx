/** The case of an exercise, as it was written. */
export function CaseText({ text, isBeside = false }: { text: string; isBeside?: boolean }) {
  const words = (
    <>
      <h2 className="govuk-heading-m" id="the-case">
        The case
      </h2>
      <p className="govuk-body written">{text}</p>
    </>
  );
  return isBeside ? (
    // A long case scrolls beside the areas, so the keyboard must reach it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <section className="beside-case__case" aria-labelledby="the-case" tabIndex={0}>
      {words}
    </section>
  ) : (
    <section aria-labelledby="the-case">{words}</section>
  );
}

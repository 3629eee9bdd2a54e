/**
 * Moves the focus to a field and its question into view: the label or legend comes to the top, not
 * the input alone, so that one sees what is asked.
 *
 * @returns whether there is such a field
 */
export function goToField(id: string): boolean {
  const field = document.getElementById(id);
  if (field === null) {
    return false;
  }
  const question = field.closest("fieldset") ?? document.querySelector(`label[for="${id}"]`);
  (question ?? field).scrollIntoView();
  field.focus({ preventScroll: true });
  return true;
}

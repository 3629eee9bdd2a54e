/** As much as the server takes, in bytes. */
const LARGEST = 20 * 1024 * 1024;

/** What is plainly wrong with a chosen file, before it is sent anywhere. */
export function faultOf(file: File | undefined): string | undefined {
  if (file === undefined) {
    return "Choose a CSV file";
  }
  if (file.size === 0) {
    return "The file is empty. Choose another";
  }
  if (file.size > LARGEST) {
    return "The file is larger than 20 MB. Split it and import the parts one after the other";
  }
  if (/\.(xlsx?|ods|numbers)$/i.test(file.name)) {
    return "This is a spreadsheet. Save it as CSV first, then choose that file";
  }
  return undefined;
}

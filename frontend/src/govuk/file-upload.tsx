import { describedBy, type FieldProps, LabelledField } from "@/govuk/field";

interface FileUploadProps extends FieldProps {
  accept: string;
  onChoose: (file: File | undefined) => void;
}

export function FileUpload({ id, label, hint, error, accept, onChoose }: FileUploadProps) {
  return (
    <LabelledField {...{ id, label, hint, error }} labelSize="s">
      <input
        id={id}
        name={id}
        type="file"
        accept={accept}
        className={`govuk-file-upload ${error ? "govuk-file-upload--error" : ""}`}
        aria-describedby={describedBy(id, hint !== undefined && "hint", error && "error")}
        aria-invalid={error ? true : undefined}
        onChange={(event) => onChoose(event.target.files?.[0])}
      />
    </LabelledField>
  );
}

import type { ButtonHTMLAttributes, ReactNode } from "react";
import { Link, type LinkProps } from "react-router";

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  secondary?: boolean;
  /** While its work is going on; stays focusable and keeps its name, but does nothing. */
  busy?: boolean;
}

export function Button({ secondary, busy, className, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={classes(secondary, className)}
    />
  );
}

/** A link that looks like a button, for the one thing to do next. */
export function ButtonLink({
  secondary,
  className,
  ...rest
}: LinkProps & { secondary?: boolean; className?: string }) {
  return <Link {...rest} draggable={false} className={classes(secondary, className)} />;
}

/** A button that looks like a link, for small things to do. */
export function LinkButton(props: ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type="button" {...props} className={`link-button ${props.className ?? ""}`} />;
}

export function ButtonGroup({ children }: { children: ReactNode }) {
  return <div className="govuk-button-group">{children}</div>;
}

function classes(secondary: boolean | undefined, extra: string | undefined): string {
  return ["govuk-button", secondary ? "govuk-button--secondary" : "", extra ?? ""]
    .filter(Boolean)
    .join(" ");
}

import { type FormEvent, type ReactNode, useState } from "react";
import { Button, ButtonGroup } from "@/govuk/button";
import { PasswordInput } from "@/govuk/password-input";
import { TextInput } from "@/govuk/text-input";
import { type ErrorLine, errorLines, messagesByField } from "@/lib/problem";
import { session } from "@/lib/session";

interface SignInFormProps {
  /** Set where the person is known and only the password is asked for. */
  username?: string;
  lines: readonly ErrorLine[];
  onProblem: (lines: readonly ErrorLine[]) => void;
  onSignedIn?: () => void;
  secondary?: ReactNode;
}

export function SignInForm({
  username: known,
  lines,
  onProblem,
  onSignedIn,
  secondary,
}: SignInFormProps) {
  const [username, setUsername] = useState(known ?? "");
  const [password, setPassword] = useState("");
  const [isBusy, setBusy] = useState(false);
  const messages = messagesByField(lines);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const faults = missing(username, password);
    if (faults.length > 0 || isBusy) {
      onProblem(faults);
      return;
    }
    setBusy(true);
    try {
      await session.signIn(username.trim(), password);
      onSignedIn?.();
    } catch (error) {
      onProblem(errorLines(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      {known === undefined ? (
        <TextInput
          id="username"
          label="User name"
          width="20"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          value={username}
          error={messages.username}
          onChange={setUsername}
        />
      ) : (
        <input type="hidden" autoComplete="username" value={known} readOnly />
      )}
      <PasswordInput
        id="password"
        label="Password"
        value={password}
        error={messages.password}
        onChange={setPassword}
      />
      <ButtonGroup>
        <Button type="submit" busy={isBusy}>
          Sign in
        </Button>
        {secondary}
      </ButtonGroup>
    </form>
  );
}

function missing(username: string, password: string): ErrorLine[] {
  return [
    ...(username.trim() === "" ? [{ text: "Enter your user name", fieldId: "username" }] : []),
    ...(password === "" ? [{ text: "Enter your password", fieldId: "password" }] : []),
  ];
}

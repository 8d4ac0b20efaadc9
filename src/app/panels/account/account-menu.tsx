import { Menu } from "@base-ui/react/menu";
import { CircleUserRound, LogIn } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { signOut } from "#app/data/progress-api.ts";
import type { ProgressData, ProgressStore } from "#app/data/progress-store.ts";
import { listIn, nameIn, useLanguage, useMessages } from "#app/language/language.ts";
import { roleTerm } from "#app/language/progress-terms.ts";
import { type Account, may } from "#domain/account/account.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import styles from "./account.module.css";
import { AccountsDialog } from "./accounts-dialog.tsx";
import { AuditDialog } from "./audit-dialog.tsx";
import { accountMessages } from "./messages.ts";
import { PasswordDialog } from "./password-dialog.tsx";
import { SignInDialog } from "./sign-in-dialog.tsx";

type AccountMenuProps = {
  readonly store: ProgressStore;
  readonly data: ProgressData;
  readonly index: PlanIndex;
};

type Open = "signIn" | "password" | "accounts" | "audit";

/** Who is signed in and what they can do with that; nothing where there is no server. */
export function AccountMenu({ store, data, index }: AccountMenuProps) {
  const texts = useMessages(accountMessages);
  const [open, setOpen] = useState<Open | null>(null);
  const { session } = data;
  const account = session?.account ?? null;
  useEffect(() => {
    const want = (): void => setOpen("signIn");
    document.addEventListener("sign-in-wanted", want);
    return () => document.removeEventListener("sign-in-wanted", want);
  }, []);
  if (data.origin !== "server") return null;
  const close = (): void => setOpen(null);
  return (
    <>
      {account === null ? (
        <button type="button" className={styles["trigger"]} onClick={() => setOpen("signIn")}>
          <LogIn aria-hidden />
          <span>{texts.signIn}</span>
        </button>
      ) : (
        <SignedIn
          account={account}
          index={index}
          onOpen={setOpen}
          onSignOut={() => void signOut().then(() => store.renewSession())}
        />
      )}
      {open === "signIn" && <SignInDialog store={store} session={session} onClose={close} />}
      {open === "password" && <PasswordDialog onClose={close} />}
      {open === "accounts" && <AccountsDialog index={index} onClose={close} />}
      {open === "audit" && <AuditDialog onClose={close} />}
    </>
  );
}

type SignedInProps = {
  readonly account: Account;
  readonly index: PlanIndex;
  readonly onOpen: (what: Open) => void;
  readonly onSignOut: () => void;
};

function SignedIn({ account, index, onOpen, onSignOut }: SignedInProps) {
  const texts = useMessages(accountMessages);
  const language = useLanguage();
  const units = account.units.flatMap((id) => index.unitById.get(id) ?? []);
  const item = (label: string, onClick: () => void): ReactNode => (
    <Menu.Item className={styles["item"]} onClick={onClick}>
      {label}
    </Menu.Item>
  );
  return (
    <Menu.Root>
      <Menu.Trigger className={styles["trigger"]} aria-label={texts.menu(account.name)}>
        <CircleUserRound aria-hidden />
        <span>{account.name}</span>
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={6} align="end" style={{ zIndex: 30 }}>
          <Menu.Popup className={styles["menu"]}>
            <div className={styles["who"]}>
              <b>{account.name}</b>
              {roleTerm(language, account.role)}
              {units.length > 0 &&
                ` · ${listIn(
                  language,
                  units.map((unit) => nameIn(language, unit)),
                )}`}
            </div>
            {may(account, "manageAccounts", false) && item(texts.accounts, () => onOpen("accounts"))}
            {may(account, "readAudit", false) && item(texts.audit, () => onOpen("audit"))}
            {item(texts.changePassword, () => onOpen("password"))}
            {item(texts.signOut, onSignOut)}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

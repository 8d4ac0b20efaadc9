type Words = { readonly chinese: string; readonly english: string };

const noAccount: Words = {
  chinese: "单点登录已经认出您，但本系统还没有与您用户名对应的账号。请联系管理员开通，然后重新登录。",
  english:
    "The single sign-on knows you, but there is no account here with your user name yet. Ask an administrator for one, then sign in again.",
};
const closed: Words = {
  chinese: "您的账号已停用。如有疑问，请联系管理员。",
  english: "Your account has been closed. Ask an administrator if you think that this is wrong.",
};
const taken: Words = {
  chinese: "与您用户名对应的账号已经绑定单点登录中的另一个人。请联系管理员。",
  english: "The account with your user name belongs to another person of the single sign-on. Ask an administrator.",
};
const failed: Words = {
  chinese: "单点登录没有完成。请返回后重试。",
  english: "The single sign-on was not completed. Go back and try again.",
};

const reasons: Readonly<Record<string, Words>> = {
  signup_disabled: noAccount,
  email_not_found: noAccount,
  account_closed: closed,
  unable_to_link_account: taken,
};

/** The page that tells why somebody who came from the single sign-on is not signed in; `reason` as the library names it. */
export function refusalPage(reason: string): string {
  const { chinese, english } = reasons[reason] ?? failed;
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>未能登录 · Not signed in</title></head>
<body>
<h1>未能登录</h1>
<p>${chinese}</p>
<p lang="en">${english}</p>
<p><a href="/track">返回 · Back</a></p>
</body>
</html>
`;
}

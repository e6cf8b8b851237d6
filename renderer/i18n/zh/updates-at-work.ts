/** How this terminal stands to newer versions. For supervisors. */
export const updates = {
  'not-built-in': '本机不会自动更新。新版本由IT安装。',
  off: '本机已关闭更新。新版本由IT安装。',
  current: '已是本机所知的最新版本。',
  later: '版本 {{version}} 已发布，稍后会更新到本机。',
  offered: '版本 {{version}} 已发布，将在无人登录时下载。',
  waiting: '版本 {{version}} 已就绪，将在{{from}}至{{to}}之间启用：届时须保持开机，且无人登录。',
  'ask-it': '版本 {{version}} 已发布。请IT安装。',
  'on-trial': '此版本刚在本机启用，运行时间还不够长，尚不能确定正常。',
  refused: '一个新版本未被采用，仍使用当前版本。请把此支持代码告知IT。',
} as const;

/** What opens from the bars, and stands beside the work, once somebody has signed in. */
export const tools = {
  staff: { menu: '员工', lock: '锁定终端', signOut: '退出登录' },
  settings: {
    label: '显示设置',
    title: '显示',
    language: '员工界面语言',
    text: '文字大小',
    textSize: { '1': '标准', '1.15': '较大', '1.3': '最大' },
    contrast: '高对比度',
    contrastAbout: '白底黑字，线条更粗',
    fixed: '由所属机构设定',
  },
  rail: {
    label: '步骤',
    position: '第{{here}}步，共{{total}}步',
    done: '已完成',
    here: '当前步骤',
    toCome: '未开始',
  },
  idle: {
    title: '还在使用吗？',
    body: '本机将在{{wait}}后锁定。工作会保留。触摸屏幕任意处或按任意键即可继续。',
    stay: '继续工作',
  },
} as const;

/**
 * What main says on its own pages, where no page of ours can: out of service, and the way out for staff. Built into main (electron.vite.config.ts);
 * the window never loads it.
 */
export const standby = {
  outOfService: {
    title: '本机暂停服务',
    sentence: '屏幕多次停止工作。请使用其他柜台，或联系IT。',
    graphics: '图形显示多次停止工作。请使用其他柜台，或联系IT。',
    trying: '系统每隔几分钟会自动重试。已保存的内容不会丢失。',
    waiting_zero: '这里保存的内容已全部发送。',
    waiting_other: '还有{{count}}条已保存的内容待发送。发送会继续进行。',
  },
  leave: {
    title: '退出Vestibule',
    who: '主管可以在这里退出程序。请选择姓名。',
    nobody: '本机没有登记任何主管。请联系IT。',
    pin: '{{name}}，请输入PIN。',
    typed: '已输入{{count}}位数字',
    erase: '清空PIN',
    confirm: '退出Vestibule',
    back: '返回',
    wrong: 'PIN不匹配。',
    delayed: 'PIN输错次数太多。请等待{{seconds}}秒后再试。',
    ending: '正在关闭Vestibule，请稍候。',
  },
} as const;

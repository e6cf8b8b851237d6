/** What supervisors pass on to IT: parts of the system below the program that are not as the guide says. */
export const osAdvice = {
  lead_other: '请联系IT：本机有{{count}}处尚未设置好。工作可以继续。',
  missing: {
    'write-filter': '系统盘可被改写。应设为只读，或启用写入过滤。',
    keyring: '终端启动时，密钥库不会自动打开。',
    sleep: '终端可能自动休眠。',
    'screen-blank': '屏幕可能自动关闭。',
    swap: '内存数据会交换到未加密的磁盘上。',
    'core-dumps': '程序崩溃时可能把内存写入磁盘。',
    user: '程序运行时的权限超出所需。',
    session: '程序在桌面环境中运行，而不是独占屏幕。',
  },
} as const;

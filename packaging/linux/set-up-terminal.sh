#!/bin/sh
# Makes a terminal of a Debian or Ubuntu machine on which the .deb is installed. Run as root, once; may be run again.
#   sh set-up-terminal.sh /etc/vestibule/policy.json
set -eu

here=$(cd "$(dirname "$0")" && pwd)
policy=${1:-/etc/vestibule/policy.json}

[ "$(id -u)" = 0 ] || { echo 'run this as root' >&2; exit 1; }
for program in cage gnome-keyring-daemon systemd-creds; do
  command -v "$program" > /dev/null || { echo "$program is not installed" >&2; exit 1; }
done
[ -r "$policy" ] || { echo "there is no policy at $policy: Vestibule would open and offer nothing" >&2; exit 1; }

id vestibule > /dev/null 2>&1 || useradd --create-home --shell /usr/sbin/nologin vestibule
usermod --lock --append --groups scanner vestibule 2> /dev/null || usermod --lock vestibule
chmod 0700 "$(getent passwd vestibule | cut -d: -f6)"

install -D -m 0755 "$here/kiosk-session" /usr/local/lib/vestibule/kiosk-session
install -D -m 0644 "$here/vestibule.service" /etc/systemd/system/vestibule.service
install -D -m 0644 "$here/pam-vestibule" /etc/pam.d/vestibule
install -D -m 0644 "$here/60-vestibule.rules" /etc/polkit-1/rules.d/60-vestibule.rules
install -D -m 0644 "$here/90-vestibule.udev.rules" /etc/udev/rules.d/90-vestibule.rules
install -D -m 0644 "$here/logind-vestibule.conf" /etc/systemd/logind.conf.d/vestibule.conf
[ "$policy" = /etc/vestibule/policy.json ] || install -D -m 0644 "$policy" /etc/vestibule/policy.json

# A password that nobody knows, sealed to this machine. The keyring is made with it at its first use.
if [ ! -e /etc/vestibule/keyring.cred ]; then
  umask 077
  head -c 32 /dev/urandom | base64 -w 0 | systemd-creds encrypt --name=keyring - /etc/vestibule/keyring.cred
fi

systemctl mask sleep.target suspend.target hibernate.target hybrid-sleep.target ctrl-alt-del.target
systemctl daemon-reload
systemctl disable --now getty@tty1.service
systemctl enable vestibule.service
systemctl set-default graphical.target
echo 'The terminal starts with the next boot. Then give it its credentials: see README.md, "Credentials".'

"""A real SMTP server on a loopback port for the tests: STARTTLS or TLS, sign-in; each message becomes a file.

smtpd.py FOLDER PORT MODE CERTIFICATE KEY USER PASSWORD      MODE: plain | starttls | tls
"""
import json
import os
import ssl
import sys
import threading

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

folder, port, mode, certificate, key, user, password = sys.argv[1:]


class ToFolder:
    count = 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("inconnu"):
            return "550 5.1.1 no such user"
        if address.startswith("plus-tard") and not os.path.exists(os.path.join(folder, "open")):
            return "450 4.2.0 greylisted, come back later"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 OK"

    async def handle_DATA(self, server, session, envelope):
        if envelope.rcpt_tos[0].startswith("plein") and not os.path.exists(os.path.join(folder, "open")):
            return "452 4.3.1 disk full, come back later"
        ToFolder.count += 1
        name = os.path.join(folder, f"{ToFolder.count:04d}")
        with open(name + ".json", "w") as head:
            json.dump({"from": envelope.mail_from, "to": envelope.rcpt_tos, "tls": session.ssl is not None}, head)
        with open(name + ".part", "wb") as body:
            body.write(envelope.original_content)
        os.rename(name + ".part", name + ".eml")
        return "250 2.0.0 OK: " + str(ToFolder.count)


def signs_in(server, session, envelope, mechanism, data):
    is_known = data.login.decode() == user and data.password.decode() == password
    return AuthResult(success=is_known, handled=is_known)


context = None
if mode != "plain":
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
options = {"hostname": "127.0.0.1", "port": int(port), "enable_SMTPUTF8": False}
if mode == "starttls":
    options |= {"tls_context": context, "require_starttls": True}
if mode == "tls":
    options |= {"ssl_context": context}
if mode != "plain":
    options |= {"authenticator": signs_in, "auth_required": True, "auth_require_tls": mode == "starttls"}
Controller(ToFolder(), **options).start()
print("ready", flush=True)
threading.Event().wait()

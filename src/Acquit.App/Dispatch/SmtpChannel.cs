using Acquit.App.Mail;
using Acquit.Core.Dossiers;
using Acquit.Core.Parties;

namespace Acquit.App.Dispatch;

/// <summary>
/// E-mails by SMTP from each creditor's own account, over one connection as long as it holds. A fault of the server
/// itself is found once a sending: the creditor's other messages then fail with it without waiting for it again.
/// </summary>
/// <param name="accounts">null: the creditor has none</param>
public sealed class SmtpChannel(Func<Guid, OpenedAccount?> accounts, MailPatience patience) : IChannel, IDisposable
{
    /// <summary>Of <see cref="Name"/>.</summary>
    public const string Carrier = "smtp";

    private readonly Dictionary<Guid, OpenedAccount?> _accounts = [];
    private readonly Dictionary<Guid, SmtpSession> _sessions = [];
    private readonly Dictionary<Guid, MailProblem> _faults = [];

    public string Name => Carrier;

    public bool Carries(OutgoingMessage message) =>
        message.Channel is Channel.Email && AccountOf(message.Creditor) is not null;

    /// <summary>Once the last line is out, only the server knows; before, nothing was marked.</summary>
    public Trace Find(OutgoingMessage message) => Trace.Unknown;

    public string TrackingOf(OutgoingMessage message) => MailFile.IdOf(message.Sending, message.SenderAddress);

    public HandOverAnswer Hand(OutgoingMessage message, Func<bool> mark)
    {
        if (!EmailAddress.TryParse(message.Recipient, out var to))
        {
            return Refused(new MailProblem(MailFault.RecipientUnreadable));
        }

        var account = AccountOf(message.Creditor)!;
        var bytes = MailFile.Write(message);
        var envelope = new SmtpEnvelope(account.Account.From, to, message.Sending.ToString("N"));
        var isFresh = !_sessions.ContainsKey(message.Creditor);
        var result = Send(account, message.Creditor, session => session.Send(envelope, bytes, mark));
        if (!isFresh && result is { MayHaveLeft: false, IsTaken: false, Problem.Fault: MailFault.ConnectionLost })
        {
            result = Send(account, message.Creditor, session => session.Send(envelope, bytes, mark));
        }

        return result switch
        {
            { IsTaken: true } => HandOverAnswer.Taken,
            { Problem: null } => new(HandOver.Accepted, $"{TrackingOf(message)} {result.Receipt}", ""),
            { MayHaveLeft: true } => new(HandOver.Unclear, "", result.Problem.ToString()),
            _ => Refused(result.Problem),
        };
    }

    public void Dispose()
    {
        foreach (var session in _sessions.Values)
        {
            session.Dispose();
        }

        _sessions.Clear();
    }

    private SmtpResult Send(OpenedAccount account, Guid creditor, Func<SmtpSession, SmtpResult> send)
    {
        if (SessionOf(account, creditor) is not { } session)
        {
            return SmtpResult.Not(_faults[creditor]);
        }

        try
        {
            return send(session);
        }
        finally
        {
            if (!session.IsUsable)
            {
                _sessions.Remove(creditor);
                session.Dispose();
            }
        }
    }

    /// <summary>Null: the server, its encryption or the sign-in fails, as the faults say.</summary>
    private SmtpSession? SessionOf(OpenedAccount account, Guid creditor)
    {
        if (_faults.ContainsKey(creditor))
        {
            return null;
        }

        if (_sessions.TryGetValue(creditor, out var open))
        {
            return open;
        }

        try
        {
            var server = account.Account.Smtp;
            if (server.User.Length > 0 && account.Password is null)
            {
                throw new MailBrokenException(MailFault.PasswordUnreadable);
            }

            return _sessions[creditor] = SmtpSession.Open(server, account.Password, patience);
        }
        catch (MailBrokenException broken)
        {
            _faults[creditor] = broken.Problem;
            return null;
        }
    }

    private OpenedAccount? AccountOf(Guid creditor)
    {
        if (!_accounts.TryGetValue(creditor, out var known))
        {
            known = accounts(creditor);
            _accounts[creditor] = known;
        }

        return known;
    }

    private static HandOverAnswer Refused(MailProblem problem) => new(HandOver.Refused, "", problem.ToString());
}

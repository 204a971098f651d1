namespace Chancery.Facts.Statements;

/// <summary>An act of speech found in a sentence.</summary>
/// <param name="Speaker">Who speaks; null when nobody of the list, or undecided.</param>
/// <param name="Form">How the speaker is named.</param>
/// <param name="Verb">The verb.</param>
/// <param name="Subject">The words that name the speaker: index of the first, and their number; 0 where the act has no subject of its own.</param>
internal sealed record ReportedAct(Speaker? Speaker, MentionForm Form, Predicate Verb, (int First, int Count) Subject = default);

/// <summary>
/// Finds the acts of speech that a sentence reports: those of its main clauses, coordinated ones, those of a clause in front (<c>When he said …</c>)
/// and insertions (<c>…, he said, …</c>). What somebody is reported to have said that others said is no act of its own.
/// </summary>
internal sealed class ReportedSentence(RunningText text, RunningSentence sentence, Speakers speakers, Speaker? antecedent)
{
    private readonly int _end = sentence.First + sentence.Count;
    private readonly List<ReportedAct> _acts = [];
    private readonly List<Speaker> _mentioned = [];
    private Speaker? _subject;
    private bool _subjectTold;
    private ReportedAct? _last;

    /// <summary>The acts in order.</summary>
    public IReadOnlyList<ReportedAct> Acts => _acts;

    /// <summary>Whom <c>he</c> means in the next sentence: the last speaker, or the subject.</summary>
    public Speaker? Subject => _last is { } last ? last.Speaker : _subjectTold ? _subject : antecedent;

    /// <summary>Reads the sentence.</summary>
    public ReportedSentence Read()
    {
        if (Impersonal() is { } told) Add(null, MentionForm.Several, told);
        for (var i = sentence.First; i < _end;)
        {
            if (text.Words[i].Quoted)
            {
                i++;
                continue;
            }
            if (speakers.At(text, i, _end, sentence.WithinQuotation) is { } mention) i = AtMention(i, mention);
            else if (_last is not null && AtCoordinator(i) is > 0 and var next) i = next;
            else if (text.Is(i, "who") && i > sentence.First && text[i - 1] is "," && _mentioned.Count > 0 && Predicate.After(text, i + 1, _end) is { Passive: false } verb)
            {
                Add(_mentioned[^1], MentionForm.Pronoun, verb);
                i = verb.End;
            }
            else i++;
        }
        return this;
    }

    private int AtMention(int at, Mention mention)
    {
        var after = at + mention.Length;
        var (speaker, form) = (Who(mention), mention.Form);
        if (form == MentionForm.Possessive)
        {
            if (speaker is not null) _mentioned.Add(speaker);
            return after;
        }
        // Several subjects: nobody alone is the speaker.
        while (after < _end && (text.Is(after, "and") || text[after] is ",") && speakers.At(text, after + 1, _end, sentence.WithinQuotation) is { Form: not (MentionForm.Pronoun or MentionForm.Possessive) } other && (text.Is(after, "and") || text.Is(after + 1 + other.Length, "and")))
        {
            if (text.Is(after, "and") && Predicate.After(text, after + 1 + other.Length, _end) is null) break;
            (speaker, form) = (null, MentionForm.Several);
            after += 1 + other.Length;
        }
        var verb = Predicate.After(text, after, _end);
        if (verb is not { } predicate || !Stands(at, predicate))
        {
            if (_acts.Count == 0 && !_subjectTold && BeginsClause(at) && form is MentionForm.Name or MentionForm.Title) (_subject, _subjectTold) = (speaker, true);
            if (speaker is not null) _mentioned.Add(speaker);
            return after;
        }
        if (predicate.Passive) Add(null, MentionForm.Several, predicate);
        else Add(speaker, form, predicate, (at, mention.Length));
        if (speaker is not null) _mentioned.Add(speaker);
        return predicate.End;
    }

    private Speaker? Who(Mention mention) => mention.Form switch
    {
        MentionForm.Pronoun when mention.Latter => _mentioned.FindLast(s => s != _last?.Speaker),
        MentionForm.Pronoun => _last is { } last ? last.Speaker : _subjectTold ? _subject : antecedent,
        _ => mention.Speaker,
    };

    /// <summary>Whether a subject and its verb report an act of the conversation itself.</summary>
    private bool Stands(int at, Predicate verb)
    {
        if (at == sentence.First) return true;
        var before = text[at - 1];
        if (before is "(" or "[" or "“" or "—") return _acts.Count == 0 && at - sentence.First < 3;
        var inserted = before is "," or "”" && verb.End < _end && (text[verb.End] is "," or "." or ";" or "?" || verb.End + 1 >= _end);
        if (inserted) return true;
        if (before is ";") return true;
        if (_acts.Count == 0) return BeginsClause(at);
        if (before is ",") return Subordinator(sentence.First) && _acts.Count == 1;
        if (before.Equals("which", StringComparison.OrdinalIgnoreCase)) return text.Is(at - 2, "to") || text.Is(at - 2, "upon");
        return before is "and" or "but" or "while" or "whereas" or "whereupon" or "whereon" or "then" || before is "however" && text[at - 2] is ",";
    }

    /// <summary>Whether a subject may stand here with no act before it: first, behind an introduction, or in a clause that leads.</summary>
    private bool BeginsClause(int at)
    {
        if (at == sentence.First) return true;
        var before = text[at - 1];
        if (before is "that" or "which" or "what" or "whom" or "as" or "As" or "because" or "if" or "If" or "whether" or "than" or "where" or "how" or "why" or "of" or "to" or "by" or "with" or "from" or "for" or "about" or "on" or "than" or "who" or "between") return false;
        if (before is "," or ";" or ":" or "and" or "but" or "then" or "when" or "When" or "while" or "While" or "after" or "After" or "Then" or "Later" or "Here" or "Again" or "And" or "But" or "Thereupon" or "Next" or "Finally") return true;
        if (before.EndsWith("ly", StringComparison.Ordinal)) return true;
        return at - sentence.First < 26 && Introduces(sentence.First);
    }

    private bool Introduces(int at) => text[at] is "In" or "At" or "On" or "As" or "When" or "While" or "After" or "Upon" or "With" or "To" or "For" or "During" or "Before" or "Concerning" or "Regarding" or "Following" or "Apropos" or "Since" or "Although" or "Though" or "By" or "From" or "Once" or "Turning" or "Referring" or "Speaking" or "Replying" or "Commenting" or "Continuing" or "Noting" || text[at] is "(" && at + 1 < _end && Introduces(at + 1);

    private bool Subordinator(int at) => text[at] is "When" or "As" or "After" or "While" or "Although" or "Though" or "Since" or "Before" or "Once";

    /// <summary>A second act of the same speaker: <c>… and said that …</c>. Gives the index behind it, 0 when there is none.</summary>
    private int AtCoordinator(int at)
    {
        var comma = text[at] is ",";
        if (!comma && text[at] is not ("and" or "but" or "then")) return 0;
        var verb = Predicate.SkipAdverbs(text, text.Is(at + 1, "then") || comma && (text.Is(at + 1, "and") || text.Is(at + 1, "but")) ? at + 2 : at + 1, _end);
        if (verb >= _end || text.Words[verb].Quoted || !text.Words[verb].IsWord) return 0;
        if (Predicate.After(text, verb, _end) is not { Passive: false } predicate || predicate.Start < verb) return 0;
        var next = predicate.End;
        if (next >= _end || text[next] is "by" or "in" or "at" or "as" or "." or ",") return 0;
        var last = _last!;
        // Behind an insertion (…, he went on, …) the sentence around it goes on.
        if (last.Verb.End > at || comma && last.Verb.End == at && at + 1 < _end && !text.Is(at + 1, "and")) return 0;
        if (comma && !text.Is(at + 1, "and") && !text.Is(at + 1, "but") && !IsOwn(text[predicate.Start])) return 0;
        // Behind a clause with a subject of its own, only verbs that report the speaker's own words go on.
        if (HasClause(last.Verb.End, at) && !IsOwn(text[predicate.Start])) return 0;
        Add(last.Speaker, last.Form, predicate);
        return predicate.End;
    }

    private bool HasClause(int from, int to)
    {
        for (var i = from; i < to; i++)
            if (text[i] is "that" or "whether" or "if" or "had" or "was" or "were" or "would" or "is" or "are" or "has" or "have" or "could" or "should") return true;
        return false;
    }

    private static bool IsOwn(ReadOnlySpan<char> verb) =>
        verb is "said" or "added" or "asked" or "stated" or "pointed" or "noted" or "expressed" or "emphasized" or "stressed" or "referred" or "suggested" or "indicated" or "explained" or "inquired" or "mentioned"
            or "remarked" or "commented" or "replied" or "concluded" or "observed" or "reiterated" or "repeated" or "underlined" or "recalled" or "went" or "wondered" or "assured" or "thanked" or "insisted" or "hoped" or "continued" or "made";

    /// <summary><c>It was explained that</c>: speech without a speaker told.</summary>
    private Predicate? Impersonal()
    {
        var at = sentence.First;
        if (!text.Is(at, "It") || !text.Is(at + 1, "was")) return null;
        var verb = Predicate.SkipAdverbs(text, at + 2, _end);
        if (verb >= _end || !ReportingVerbs.IsPassive(text[verb])) return null;
        return new Predicate(verb, text.Is(verb + 1, "out") ? 2 : 1, true);
    }

    private void Add(Speaker? speaker, MentionForm form, Predicate verb, (int First, int Count) subject = default)
    {
        _last = new ReportedAct(speaker, form, verb, subject);
        _acts.Add(_last);
    }
}

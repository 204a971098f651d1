using System.Text;

namespace Chancery.Web.Transcribe;

/// <summary>A page text of invented states that shows what the Transcribe page makes of one.</summary>
internal static class ExampleText
{
    private const string Text = """
        41. Memorandum of Conversation0

        Port Ansel, June 3, 1958, 11 a.m.

        SUBJECT

          • The Orrel Bank

        PARTICIPANTS

          • The Foreign Minister
          • Mr. Merrion, Director, Bureau of Northern Affairs
          • Count Leopold Rasmark, Minister of Hallin

        The Foreign Minister said that he had read the Minister’s note of May 30 with care.1 He asked whether the fishing vessels named in it had been inside the four-mile line, as the harbor master reported, or outside it.

        Count Rasmark answered that two of them had been outside; of the third he had no news. He handed over a letter from his Prime Minister (Attached)2 and asked that it be read before the council met. [1 line not declassified]

        [Page 97]

        The Foreign Minister promised an answer within the week, adding that the matter of the light on the [Page 98] Orrel Bank should be kept apart from that of the nets.

        Attachment

        Letter From Prime Minister Estervald to President Tarn

        Mr. President: The sea between our coasts has fed both for longer than either has had a flag. I propose that our officers meet on board the lightship and settle by chart what cannot be settled by note.

        Joachim Estervald3
          1. Source: Ministry of Foreign Affairs, Bureau of Northern Affairs, Box 12, Orrel Bank. Confidential. Drafted by Merrion.
          2. Not printed.
          3. For the answer, see Document 44.
          4. The signature is typed on the copy.
        """;

    /// <summary>The text as it would lie in a file.</summary>
    public static byte[] Bytes { get; } = Encoding.UTF8.GetBytes(Text);
}

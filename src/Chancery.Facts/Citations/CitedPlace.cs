using Chancery.Facts.Provenance;

namespace Chancery.Facts.Citations;

/// <summary>A place in an archive that a text names, by its own words or by <i>ibid.</i></summary>
/// <param name="Start">Where the words begin.</param>
/// <param name="End">The offset behind them.</param>
/// <param name="Words">The words with the place of their text.</param>
/// <param name="Locator">What they stand for.</param>
/// <param name="Earlier">The words that <i>ibid.</i> stands for, with their place; null where all is printed.</param>
internal sealed record CitedPlace(int Start, int End, Documents.Evidence Words, Locator Locator, Documents.Evidence? Earlier);

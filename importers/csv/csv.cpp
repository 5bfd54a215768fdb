#include "csv/csv.h"

#include "csv/delimiter.h"
#include "files/plain_text.h"
#include "files/read_file.h"
#include "files/what_it_is.h"
#include "kith/text/decoding.h"

#include <csv.h>

#include <algorithm>
#include <exception>
#include <fstream>
#include <memory>

namespace kith::importers {
namespace {

constexpr std::size_t pieceSize = 256 * 1024;
// Longer than any answer: a quotation mark was opened and never closed.
constexpr std::size_t longestRow = 16U << 20;

std::string readPiece(std::ifstream& in) {
    std::string piece(pieceSize, '\0');
    in.read(piece.data(), static_cast<std::streamsize>(piece.size()));
    piece.resize(static_cast<std::size_t>(in.gcount()));
    return piece;
}

bool isAscii(std::string_view bytes) {
    return std::none_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

// What the first bytes tell; where they are all ASCII, the first ones further on that are not.
DecodedBytes findCharset(std::ifstream& in, const std::string& first, const TableOptions& options) {
    DecodedBytes guess = sniff(first, options.charset);
    if (!options.charset.empty() || guess.charset != "UTF-8" || !isAscii(first)) return guess;
    for (std::string piece = readPiece(in); !piece.empty(); piece = readPiece(in)) {
        const auto letter =
            std::find_if(piece.begin(), piece.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
        if (letter == piece.end()) continue;
        piece.erase(piece.begin(), letter);
        piece += readPiece(in); // a letter can stand at the very end
        return sniff(piece);
    }
    return guess;
}

// Counts U+FFFD as the bytes come in pieces: where decoding makes more than the file has, letters were lost.
class LossWatch {
public:
    explicit LossWatch(std::string charset, std::string fileName)
        : charset_(std::move(charset)), fileName_(std::move(fileName)) {}
    void check(std::string_view bytes, std::string_view decoded, std::int64_t row) {
        if (!charset_.starts_with("UTF-")) return;
        made_ += countReplacements(decoded);
        if (made_ == 0) return;
        if (charset_ == "UTF-8") {
            tail_ += bytes;
            had_ += countReplacements(tail_);
            tail_.erase(0, tail_.size() - std::min<std::size_t>(2, tail_.size()));
        }
        if (made_ > had_) throw wrongCharset(charset_, {fileName_, "row " + std::to_string(row) + " or soon after"});
    }

private:
    std::string charset_;
    std::string fileName_;
    std::string tail_;
    std::size_t made_ = 0;
    std::size_t had_ = 0;
};

// libcsv's callbacks; no exception may pass through it.
struct Rows {
    const RawRowReader& give;
    TableRow row;
    std::size_t cells = 0;    // filled in row.cells, which keeps its strings from row to row
    std::int64_t number = 1;  // of the row that is being read
    bool afterReturn = false; // CR was just seen: LF after it belongs to it
    bool stopped = false;
    std::exception_ptr failure;

    void addCell(std::string_view words) {
        if (row.cells.size() == cells) row.cells.emplace_back();
        row.cells[cells++].assign(words);
        afterReturn = false;
    }
    void endRow(int letter) {
        if (letter == '\n' && afterReturn && cells == 0) {
            afterReturn = false;
            return;
        }
        afterReturn = letter == '\r';
        if (stopped || failure) return;
        row.cells.resize(cells);
        row.number = number++;
        cells = 0;
        if (std::all_of(row.cells.begin(), row.cells.end(), [](const std::string& cell) { return cell.empty(); }))
            return;
        try {
            stopped = give(row) == Next::Stop;
        } catch (...) {
            failure = std::current_exception();
        }
    }
};

void onCell(void* words, std::size_t size, void* user) {
    static_cast<Rows*>(user)->addCell(words == nullptr ? std::string_view()
                                                       : std::string_view(static_cast<const char*>(words), size));
}
void onRow(int letter, void* user) {
    static_cast<Rows*>(user)->endRow(letter);
}

struct FreeParser {
    void operator()(csv_parser* parser) const { csv_free(parser); }
};

// libcsv tells of this in its strict mode only, which refuses a quotation mark inside plain words too (5" pipe).
bool isInQuotes(const csv_parser& parser) {
    constexpr int inCell = 2; // FIELD_BEGUN in libcsv.c
    return parser.quoted != 0 && parser.pstate == inCell;
}

Error unclosed(std::int64_t row, const std::string& fileName) {
    return {"A quotation mark opens in this row and is never closed.",
            {fileName, "row " + std::to_string(row)},
            "Close it, or double it (\"\") where it is part of the words."};
}

} // namespace

void readCsv(const std::filesystem::path& file, const TableOptions& options, TableHead& head,
             const RawRowReader& give) {
    const std::string name = nameOf(file);
    std::ifstream in(file, std::ios::binary);
    std::string piece = readPiece(in);
    if (options.charset.empty()) requireFormat(piece, "csv", name);

    DecodedBytes guess;
    try {
        guess = findCharset(in, piece, options);
    } catch (const UnknownCharset& unknown) {
        throw unknownCharset(unknown.name, name);
    }
    head.charset = guess.charset;
    if (!guess.certain) head.notes.push_back(guessedCharset(guess.charset, name));
    head.delimiter = options.delimiter;
    if (head.delimiter == '\0')
        head.delimiter = findDelimiter(StreamDecoder(guess.charset).next(piece, piece.size() < pieceSize));

    csv_parser parser;
    // Line feeds are all reported, so that rows are counted as a spreadsheet does.
    if (csv_init(&parser, CSV_REPALL_NL) != 0) throw Error("The table cannot be read.", {name, {}});
    const std::unique_ptr<csv_parser, FreeParser> free(&parser);
    csv_set_delim(&parser, static_cast<unsigned char>(head.delimiter));

    Rows rows{give, {}, 0, 1, false, false, {}};
    StreamDecoder decoder(guess.charset);
    LossWatch watch(guess.charset, name);
    std::size_t sinceRow = 0;
    in.clear();
    in.seekg(static_cast<std::streamoff>(piece.size()));
    for (bool last = false; !last && !rows.stopped;) {
        last = piece.size() < pieceSize;
        const std::int64_t before = rows.number;
        const std::string decoded = decoder.next(piece, last);
        watch.check(piece, decoded, rows.number);
        const bool parsed = csv_parse(&parser, decoded.data(), decoded.size(), onCell, onRow, &rows) == decoded.size();
        if (rows.failure) std::rethrow_exception(rows.failure);
        if (!parsed)
            throw Error(std::string("The table cannot be read: ") + csv_strerror(csv_error(&parser)) + ".",
                        {name, "row " + std::to_string(rows.number)});
        sinceRow = rows.number == before ? sinceRow + decoded.size() : 0;
        if (sinceRow > longestRow) throw unclosed(rows.number, name);
        if (!last) piece = readPiece(in);
    }
    if (rows.stopped) return;
    if (isInQuotes(parser)) throw unclosed(rows.number, name);
    csv_fini(&parser, onCell, onRow, &rows);
    if (rows.failure) std::rethrow_exception(rows.failure);
}

} // namespace kith::importers

#include "bare_index.h"

#include <xapian.h>

#include <algorithm>
#include <thread>

namespace kith::bench {
namespace {

namespace fs = std::filesystem;

BareShard readShard(const fs::path& folder) {
    const Xapian::Database database(folder.string());
    BareShard documents;
    for (auto at = database.postlist_begin(""); at != database.postlist_end(""); ++at) {
        const Xapian::Document document = database.get_document(*at);
        BareDocument bare;
        bare.data = document.get_data();
        for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
            std::vector<unsigned> positions(term.positionlist_begin(), term.positionlist_end());
            if (positions.empty())
                bare.terms.emplace_back(*term, term.get_wdf());
            else
                bare.postings.emplace_back(*term, std::move(positions));
        }
        for (auto value = document.values_begin(); value != document.values_end(); ++value)
            bare.values.emplace_back(value.get_valueno(), *value);
        documents.push_back(std::move(bare));
    }
    return documents;
}

void writeShard(const BareShard& documents, const fs::path& folder) {
    Xapian::WritableDatabase database(folder.string(), Xapian::DB_CREATE_OR_OVERWRITE);
    for (const BareDocument& bare : documents) {
        Xapian::Document document;
        document.set_data(bare.data);
        for (const auto& [term, positions] : bare.postings)
            for (const unsigned position : positions)
                document.add_posting(term, position);
        for (const auto& [term, count] : bare.terms)
            document.add_term(term, count);
        for (const auto& [slot, value] : bare.values)
            document.add_value(slot, value);
        database.add_document(document);
    }
    database.commit();
}

} // namespace

std::vector<BareShard> readBareShards(const fs::path& index) {
    std::vector<fs::path> folders;
    for (const auto& entry : fs::directory_iterator(index))
        if (entry.is_directory()) folders.push_back(entry.path());
    std::sort(folders.begin(), folders.end());
    std::vector<BareShard> shards;
    for (const fs::path& folder : folders)
        shards.push_back(readShard(folder));
    return shards;
}

void writeBareShards(const std::vector<BareShard>& shards, const fs::path& folder) {
    fs::create_directories(folder);
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < shards.size(); ++i)
        threads.emplace_back([&, i] { writeShard(shards[i], folder / std::to_string(i)); });
}

} // namespace kith::bench

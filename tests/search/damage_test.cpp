// An index whose files are not as its writer left them: it does not open, or answers as before.
#include "made_corpus.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <random>
#include <thread>

namespace kith::search {
namespace {

namespace fs = std::filesystem;

std::string readFile(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

// With the time of its last change kept, as damage on a disk leaves it.
void writeFile(const fs::path& file, const std::string& bytes) {
    const auto time = fs::exists(file) ? fs::last_write_time(file) : fs::file_time_type::clock::now();
    std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
    fs::last_write_time(file, time);
}

class Damaged : public testing::Test {
protected:
    Damaged() : units_(test::MadeCorpus(41).units(72)) {
        test::makeIndex(folder_.path(), units_, 2);
        for (const auto& entry : fs::recursive_directory_iterator(folder_.path()))
            if (entry.is_regular_file() && !saysNothing(entry.path())) files_.push_back(entry.path());
        std::sort(files_.begin(), files_.end());
        for (const std::string& query : queries)
            expected_ += query + "\n" + test::inLines(test::scan(units_, query));
    }

    static bool saysNothing(const fs::path& file) {
        return file.filename() == "lock" || file.filename() == "flintlock";
    }

    static std::string answers(Index& index) {
        std::string all;
        for (const std::string& query : queries)
            all += query + "\n" + test::inLines(index.find(parseQuery(query), {}));
        return all;
    }

    // Gives whether it opened.
    bool isRightOrNone() {
        auto index = Index::open(folder_.path());
        if (!index) return false;
        EXPECT_EQ(answers(*index), expected_);
        EXPECT_EQ(index->coverage(), test::whole);
        return true;
    }

    void expectANewOne() {
        auto writer = IndexWriter::take(folder_.path(), 2);
        ASSERT_TRUE(writer);
        EXPECT_TRUE(writer->isNew());
        EXPECT_EQ(writer->coverage(), Coverage());
        test::put(*writer, units_);
        writer->finish(test::whole);
        writer.reset();
        EXPECT_TRUE(isRightOrNone());
    }

    static inline const std::vector<std::string> queries{"the",         "*e*",        "Hanneke~",   "NOT trust",
                                                         "my NEAR the", "code:trust", "NOT nowhere"};
    std::vector<Unit> units_;
    test::TemporaryFolder folder_;
    std::vector<fs::path> files_;
    std::string expected_;
};

TEST_F(Damaged, ByAFileThatIsGone) {
    ASSERT_GT(files_.size(), 8U); // two shards of at least three tables, the seal and the list
    for (const fs::path& file : files_) {
        SCOPED_TRACE(file);
        const std::string bytes = readFile(file);
        const auto time = fs::last_write_time(file);
        fs::remove(file);
        EXPECT_FALSE(isRightOrNone());
        writeFile(file, bytes);
        fs::last_write_time(file, time);
        EXPECT_TRUE(isRightOrNone());
    }
    fs::remove(folder_.path() / "lock");
    fs::remove(folder_.path() / "shard-1-compact" / "flintlock");
    EXPECT_TRUE(isRightOrNone());
}

TEST_F(Damaged, ByAFileThatIsCutShort) {
    for (const fs::path& file : files_) {
        const std::string bytes = readFile(file);
        for (const std::size_t length : {std::size_t{0}, std::size_t{1}, bytes.size() / 2, bytes.size() - 1}) {
            SCOPED_TRACE(file.string() + " cut to " + std::to_string(length));
            writeFile(file, bytes.substr(0, length));
            EXPECT_FALSE(isRightOrNone());
        }
        writeFile(file, bytes + '\0');
        EXPECT_FALSE(isRightOrNone());
        writeFile(file, bytes);
        EXPECT_TRUE(isRightOrNone());
    }
}

TEST_F(Damaged, ByBytesThatChanged) {
    std::mt19937 random(42);
    for (int trial = 0; trial < 400; ++trial) {
        const fs::path& file = files_[random() % files_.size()];
        const std::string bytes = readFile(file);
        std::string damaged = bytes;
        for (std::size_t flips = 1 + random() % 3; flips > 0; --flips)
            damaged[random() % damaged.size()] ^= static_cast<char>(1 + random() % 255);
        writeFile(file, damaged);
        const bool opened = isRightOrNone();
        EXPECT_EQ(opened, damaged == bytes) << file << ", trial " << trial;
        writeFile(file, bytes);
    }
    EXPECT_TRUE(isRightOrNone());
}

TEST_F(Damaged, IsMadeAnew) {
    std::mt19937 random(43);
    // A new index has new shards.
    const auto fileNamed = [&](const char* name) {
        for (const auto& entry : fs::recursive_directory_iterator(folder_.path()))
            if (entry.path().filename() == name) return entry.path();
        return fs::path();
    };
    for (const char* name : {"seal", "kith-index", "iamglass", "postlist.glass"}) {
        SCOPED_TRACE(name);
        const fs::path file = fileNamed(name);
        std::string bytes = readFile(file);
        bytes.at(random() % bytes.size()) ^= 1;
        writeFile(file, bytes);
        expectANewOne();
        fs::remove(fileNamed(name));
        expectANewOne();
    }
}

TEST_F(Damaged, ByAFileThatIsAnothers) {
    const test::TemporaryFolder other;
    test::makeIndex(other.path(), test::MadeCorpus(44).units(72), 2);
    for (const fs::path& file : files_) {
        const std::string bytes = readFile(file);
        const std::string foreign = readFile(other.path() / fs::relative(file, folder_.path()));
        writeFile(file, foreign);
        EXPECT_EQ(isRightOrNone(), foreign == bytes) << file;
        writeFile(file, bytes);
    }
    std::ofstream(folder_.path() / "shard-1-compact" / "more") << "x";
    EXPECT_FALSE(isRightOrNone());
    fs::remove(folder_.path() / "shard-1-compact" / "more");
    EXPECT_TRUE(isRightOrNone());
}

TEST_F(Damaged, OrOfAnotherFormat) {
    const fs::path list = folder_.path() / "kith-index";
    for (const char* other : {"kith-index 999\nshard-1-compact\nshard-2-compact\n", "kith-index\n", "shard-1-compact\n",
                              "", "\n\n", "kith-index 1\n", "kith-index 1\n\n", "kith-index 1\n../x\n",
                              "kith-index 1\n..\n", "kith-index 1\nnowhere\n", "kith-index 1\n/etc\n"}) {
        SCOPED_TRACE(other);
        writeFile(list, other);
        EXPECT_FALSE(isRightOrNone());
    }
    fs::remove(list);
    fs::create_directory(list);
    EXPECT_FALSE(isRightOrNone());
    fs::remove(folder_.path() / "seal");
    fs::create_directory(folder_.path() / "seal");
    EXPECT_FALSE(isRightOrNone());
    expectANewOne();
}

TEST(NoIndex, ButGarbage) {
    std::mt19937 random(45);
    const auto garbage = [&random](std::size_t size) {
        std::string bytes;
        while (bytes.size() < size)
            bytes += static_cast<char>(random() % 256);
        return bytes;
    };
    for (int trial = 0; trial < 20; ++trial) {
        const test::TemporaryFolder folder;
        fs::create_directory(folder.path() / "shard-1");
        for (const char* name : {"seal", "kith-index", "shard-1/iamglass", "shard-1/postlist.glass", "a file"})
            if (random() % 4 != 0) std::ofstream(folder.path() / name) << garbage(random() % 3'000);
        if (trial % 2 == 0) std::ofstream(folder.path() / "kith-index") << "kith-index 1\nshard-1\n";
        EXPECT_FALSE(Index::open(folder.path()));
        test::makeIndex(folder.path(), {test::unitOf("trust")}, 1);
        auto index = Index::open(folder.path());
        ASSERT_TRUE(index);
        EXPECT_EQ(test::inLines(index->find(parseQuery("trust"), {})), "1.1.1: 0-5\n");
    }
}

// What a writer at work has not committed yet is garbage to nobody: whoever reads meanwhile sees one commit or another.
TEST(Reading, WhileSomebodyWrites) {
    const std::vector<Unit> before = test::MadeCorpus(46).units(120);
    std::vector<Unit> after = before;
    std::erase_if(after, [](const Unit& unit) { return unit.place.number % 3 == 0; });
    const std::string query = "NOT nowhere";
    const std::string old = test::inLines(test::scan(before, query)), now = test::inLines(test::scan(after, query));
    const test::TemporaryFolder folder;
    test::makeIndex(folder.path(), before, 1);
    std::jthread writing([&](const std::stop_token& stop) {
        for (int i = 0; !stop.stop_requested(); ++i) {
            auto writer = IndexWriter::take(folder.path(), 1);
            if (!writer) return;
            test::put(*writer, i % 2 == 0 ? after : before);
            writer->finish(test::whole);
            if (i % 3 == 2) writer->beginAnew(1);
        }
    });
    int answered = 0;
    for (int i = 0; answered < 60 && i < 100'000; ++i) {
        auto index = Index::open(folder.path());
        if (!index) continue;
        try {
            const std::string found = test::inLines(index->find(parseQuery(query), {}));
            EXPECT_TRUE(found == old || found == now) << found.size() << " bytes of " << old.size();
            ++answered;
        } catch (const IndexTrouble& trouble) {
            EXPECT_FALSE(trouble.what.empty()); // the files changed under it
        }
    }
    writing.request_stop();
    EXPECT_EQ(answered, 60);
}

} // namespace
} // namespace kith::search

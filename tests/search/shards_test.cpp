// Shards on other machines: real servers (xapian-tcpsrv) on this one.
#include "made_corpus.h"

#include "kith/model/error.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <thread>
#include <utility>

namespace kith::search {
namespace {

namespace fs = std::filesystem;

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

// A socket bound to a free port of this machine.
class Port {
public:
    Port() : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        if (bind(socket_, reinterpret_cast<sockaddr*>(&address), size) != 0 ||
            getsockname(socket_, reinterpret_cast<sockaddr*>(&address), &size) != 0)
            throw std::runtime_error("no free port");
        number_ = ntohs(address.sin_port);
    }
    ~Port() { ::close(socket_); }
    Port(const Port&) = delete;
    Port& operator=(const Port&) = delete;
    [[nodiscard]] int number() const { return number_; }
    [[nodiscard]] std::string name() const { return "127.0.0.1:" + std::to_string(number_); }
    [[nodiscard]] int socket() const { return socket_; }

private:
    int socket_;
    int number_ = 0;
};

// Serves one shard until it is let go or killed.
class Server {
public:
    explicit Server(const fs::path& shard) {
        // Somebody else may take the port between finding and using it.
        for (int tries = 0; tries < 20 && child_ == 0; ++tries) {
            const int port = Port().number();
            start(shard, port);
        }
        if (child_ == 0)
            throw std::runtime_error("xapian-tcpsrv does not serve (app/setup tests installs it): " + said_);
    }
    ~Server() { kill(); }
    Server(Server&& other) noexcept
        : child_(std::exchange(other.child_, 0)), output_(other.output_), name_(other.name_) {}
    Server& operator=(Server&&) = delete;

    [[nodiscard]] const std::string& name() const { return name_; }

    // With those that it has started for its clients.
    void kill() {
        if (child_ == 0) return;
        ::kill(-child_, SIGKILL);
        waitpid(child_, nullptr, 0);
        ::close(output_);
        child_ = 0;
    }

private:
    void start(const fs::path& shard, int port) {
        std::array<int, 2> pipe{};
        if (pipe2(pipe.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
        const std::string number = std::to_string(port);
        child_ = fork();
        if (child_ == 0) {
            setpgid(0, 0);
            prctl(PR_SET_PDEATHSIG, SIGKILL);
            dup2(pipe[1], STDOUT_FILENO);
            dup2(pipe[1], STDERR_FILENO);
            execlp("xapian-tcpsrv", "xapian-tcpsrv", "--interface", "127.0.0.1", "--port", number.c_str(),
                   shard.c_str(), nullptr);
            _exit(127);
        }
        setpgid(child_, child_);
        ::close(pipe[1]);
        output_ = pipe[0]; // kept open: a server that cannot say what it does ends
        if (waitUntilItListens(output_))
            name_ = "127.0.0.1:" + number;
        else
            kill();
    }

    // Reads what it says until it says so, or ends.
    bool waitUntilItListens(int output) {
        said_.clear();
        while (said_.find("Listening...") == std::string::npos) {
            pollfd ready{output, POLLIN, 0};
            std::array<char, 256> bytes{};
            if (poll(&ready, 1, 20'000) <= 0) return false;
            const ssize_t size = read(output, bytes.data(), bytes.size());
            if (size <= 0) return false;
            said_.append(bytes.data(), static_cast<std::size_t>(size));
        }
        return true;
    }

    pid_t child_ = 0;
    int output_ = -1;
    std::string name_;
    std::string said_;
};

std::vector<std::string> names(const std::vector<SilentShard>& silent) {
    std::vector<std::string> all;
    for (const SilentShard& shard : silent) {
        EXPECT_FALSE(shard.why.empty()) << shard.name;
        all.push_back(shard.name);
    }
    return all;
}

class RemoteShards : public testing::Test {
protected:
    // One index of two shards, each served, and one in a folder of this machine.
    RemoteShards() {
        const std::vector<Unit> far(units_.begin(), units_.begin() + 192);
        const std::vector<Unit> near(units_.begin() + 192, units_.end());
        test::makeIndex(far_.path(), far, 2);
        test::makeIndex(near_.path(), near, 2);
        for (const char* name : {"shard-1-compact", "shard-2-compact"}) {
            servers_.emplace_back(far_.path() / name);
            std::vector<SilentShard> silent;
            Index one = Index::join({(far_.path() / name).string()}, silent);
            EXPECT_GT(one.units(), 0);
            served_.emplace_back();
            for (FoundUnit& found : one.find(parseQuery("NOT nowhere"), {}))
                served_.back().push_back(std::move(found.unit));
        }
        addTo(local_, near);
    }

    static void addTo(std::vector<Unit>& units, const std::vector<Unit>& more) {
        units.insert(units.end(), more.begin(), more.end());
        std::sort(units.begin(), units.end(), [](const Unit& a, const Unit& b) { return a.place < b.place; });
    }

    static void expectAnswersOf(Index& index, const std::vector<Unit>& units, const std::vector<std::string>& queries) {
        for (const std::string& query : queries) {
            for (const Order order : {Order::Document, Order::Relevance, Order::Time}) {
                SCOPED_TRACE(query + ", order " + std::to_string(static_cast<int>(order)));
                const auto found = index.find(parseQuery(query), {order, 0, {}});
                const auto expected = test::scan(units, query, order);
                ASSERT_EQ(test::inLines(found), test::inLines(expected));
                for (std::size_t i = 0; i < found.size(); ++i) {
                    EXPECT_EQ(found[i].unit, expected[i].unit);
                    EXPECT_NEAR(found[i].weight, expected[i].weight, 1e-9);
                }
            }
        }
    }

    static inline const std::vector<std::string> some{"the", "netw*", "NOT trust", "trust OR leren OR the OR my",
                                                      "my NEAR/4 boss"};
    std::vector<Unit> units_ = test::MadeCorpus(51).units(288);
    test::TemporaryFolder far_, near_;
    std::vector<Server> servers_;
    std::vector<std::vector<Unit>> served_; // by each
    std::vector<Unit> local_;
};

TEST_F(RemoteShards, AnswerAsOne) {
    std::vector<SilentShard> silent{{"of before", "?"}};
    Index index = Index::join({servers_[0].name(), near_.path().string(), servers_[1].name()}, silent);
    EXPECT_THAT(names(silent), IsEmpty());
    EXPECT_EQ(index.shards(), 4U);
    EXPECT_EQ(index.units(), 288);
    for (const std::string& query : test::everyForm())
        EXPECT_EQ(test::inLines(index.find(parseQuery(query), {})), test::inLines(test::scan(units_, query))) << query;
    expectAnswersOf(index, units_, some);
    EXPECT_THAT(names(index.silent()), IsEmpty());

    Wish wish;
    wish.most = 5;
    EXPECT_EQ(test::inLines(index.find(parseQuery("NOT nowhere"), wish)),
              test::inLines(test::scan({units_.begin(), units_.begin() + 5}, "NOT nowhere")));
    EXPECT_EQ(index.count(parseQuery("the")), static_cast<std::int64_t>(test::scan(units_, "the").size()));
}

TEST_F(RemoteShards, ThatFallSilentAreNamedAndTheOthersGoOn) {
    std::vector<SilentShard> silent;
    Index index = Index::join({servers_[0].name(), servers_[1].name(), near_.path().string()}, silent);
    ASSERT_THAT(names(silent), IsEmpty());
    expectAnswersOf(index, units_, {"the"});

    servers_[1].kill();
    std::vector<Unit> rest = local_;
    addTo(rest, served_[0]);
    expectAnswersOf(index, rest, some);
    EXPECT_THAT(names(index.silent()), ElementsAre(servers_[1].name()));
    EXPECT_EQ(index.shards(), 3U);

    servers_[0].kill();
    expectAnswersOf(index, local_, some);
    EXPECT_THAT(names(index.silent()), ElementsAre(servers_[1].name(), servers_[0].name()));
    EXPECT_EQ(index.units(), static_cast<std::int64_t>(local_.size()));
}

TEST_F(RemoteShards, ThatAllFallSilentAnswerNothing) {
    std::vector<SilentShard> silent;
    Index index = Index::join({servers_[0].name(), servers_[1].name()}, silent);
    servers_[0].kill();
    servers_[1].kill();
    EXPECT_THAT(index.find(parseQuery("NOT nowhere"), {}), IsEmpty());
    EXPECT_THAT(names(index.silent()), UnorderedElementsAre(servers_[0].name(), servers_[1].name()));
    EXPECT_EQ(index.units(), 0);
    EXPECT_EQ(index.count(parseQuery("the")), 0);
}

TEST_F(RemoteShards, WhereNobodyListensAreNamed) {
    const Port closed; // bound, and nobody listens
    servers_[1].kill();
    std::vector<SilentShard> silent;
    Index index = Index::join({closed.name(), servers_[0].name(), servers_[1].name(), near_.path().string()}, silent);
    EXPECT_THAT(names(silent), ElementsAre(closed.name(), servers_[1].name()));
    EXPECT_THAT(names(index.silent()), ElementsAre(closed.name(), servers_[1].name()));
    std::vector<Unit> rest = local_;
    addTo(rest, served_[0]);
    expectAnswersOf(index, rest, some);
}

TEST_F(RemoteShards, WhereSomebodyElseAnswersAreNamed) {
    const Port port;
    ASSERT_EQ(listen(port.socket(), 4), 0);
    std::thread other([&port] {
        const int client = accept(port.socket(), nullptr, nullptr);
        const std::string words = "HTTP/1.1 400 Bad Request\r\n\r\n";
        EXPECT_EQ(write(client, words.data(), words.size()), static_cast<ssize_t>(words.size()));
        ::close(client);
    });
    std::vector<SilentShard> silent;
    Index index = Index::join({port.name(), near_.path().string()}, silent);
    other.join();
    EXPECT_THAT(names(silent), ElementsAre(port.name()));
    expectAnswersOf(index, local_, some);
}

TEST(JoinedShards, MayBeFolders) {
    const std::vector<Unit> units = test::MadeCorpus(52).units(96);
    const test::TemporaryFolder first, second;
    test::makeIndex(first.path(), {units.begin(), units.begin() + 48}, 2);
    test::makeIndex(second.path(), {units.begin() + 48, units.end()}, 1);
    std::vector<SilentShard> silent;
    Index index = Index::join({first.path().string(), (second.path() / "shard-1-compact").string()}, silent);
    EXPECT_EQ(index.shards(), 3U);
    for (const std::string& query : test::everyForm())
        EXPECT_EQ(test::inLines(index.find(parseQuery(query), {})), test::inLines(test::scan(units, query))) << query;
    EXPECT_THROW((void)Index::join({(first.path() / "nowhere").string()}, silent), Error);
    EXPECT_THROW((void)Index::join({first.path().string(), ""}, silent), Error);
    Index none = Index::join({}, silent);
    EXPECT_EQ(none.units(), 0);
    EXPECT_THAT(none.find(parseQuery("NOT a"), {}), IsEmpty());
}

TEST(JoinedShards, AreToldFromFolders) {
    for (const char* remote : {"localhost:33333", "127.0.0.1:1", "host.example.org:65535"})
        EXPECT_TRUE(isRemote(remote)) << remote;
    for (const char* folder : {"index", "/srv/index", "./a:1", "C/x:2", "host:", "host:0", "host:65536", "host:x",
                               "host:12x", ":33333", "", "host:99999999999"})
        EXPECT_FALSE(isRemote(folder)) << folder;
}

} // namespace
} // namespace kith::search

// The contacts and suggestions of one account, to be reviewed from the top.
#pragma once

#include "people/account_reader.h"
#include "people/kept_order.h"

#include <QAbstractListModel>

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace kith::workbench {

class PeopleModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    enum class State { InDoubt, Likely, General, Decided, Rejected };
    // Something that was asked for and is not written yet; it is shown at once.
    enum class Pending { None, Accepted, Rejected, Changed };
    enum Role {
        DetailRole = Qt::UserRole, // "in doubt, 4 mentions"
        DoubtRole,                 // 0 … 1, of what nobody decided on; else nothing
        StateRole                  // State
    };

    // Another account begins anew; the same one keeps its order, and what became of it is shown.
    void setAccount(const AccountPtr& account, bool pendingDone = true);
    void clear();
    [[nodiscard]] const AccountPtr& account() const { return account_; }
    // Sorted anew, most doubtful first.
    void sortAgain();
    void setGeneralShown(bool shown);
    [[nodiscard]] bool generalShown() const { return generalShown_; }

    [[nodiscard]] std::optional<std::size_t> contactAt(int row) const; // in AccountPeople::contacts
    [[nodiscard]] std::vector<Passage> mentionsAt(int row) const;
    [[nodiscard]] int idAt(int row) const; // stays with it; 0 for no row
    [[nodiscard]] int rowOf(int id) const; // -1 where it is not shown
    [[nodiscard]] int rowOfContact(ContactKey contact) const;
    [[nodiscard]] State stateAt(int row) const;
    [[nodiscard]] bool isUndecided(int row) const;
    // The next one below that nobody decided on, going on from the top; -1 where there is none.
    [[nodiscard]] int nextUndecided(int row) const;

    [[nodiscard]] std::vector<int> markedRows() const;
    void setMarked(int row, bool marked);
    void clearMarks();
    void setPending(int row, Pending pending);
    [[nodiscard]] Pending pendingAt(int row) const;
    void clearPending();

    struct Progress {
        int decided = 0, of = 0, general = 0;
        bool operator==(const Progress&) const = default;
    };
    // People in general count where they were decided on only.
    [[nodiscard]] Progress progress() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    [[nodiscard]] const KeptPlace* placeAt(int row) const;
    [[nodiscard]] const study::Suggestion* suggestionAt(int row) const;
    [[nodiscard]] std::vector<int> shownIds() const;
    [[nodiscard]] std::vector<std::size_t> reviewOrder() const;
    [[nodiscard]] QString labelAt(int row) const;
    [[nodiscard]] QString detailAt(int row) const;
    void showRows(const std::vector<int>& ids);

    AccountPtr account_;
    KeptOrder order_;
    std::vector<int> rows_; // ids of places
    std::set<int> marked_;
    std::map<int, Pending> pending_;
    bool generalShown_ = false;
};

} // namespace kith::workbench

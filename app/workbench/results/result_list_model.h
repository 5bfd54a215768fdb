// What can be made: what the protocol plans first, then every kind of table, then the pictures that belong to none.
#pragma once

#include "kith/model/snapshot.h"

#include <QAbstractListModel>

#include <string>
#include <vector>

namespace kith::workbench {

struct ResultItem {
    enum class Of { Heading, PlannedTable, Table, PlannedPicture, Picture };
    Of of = Of::Heading;
    QString title;
    std::string kind;
    std::string planned; // id in the protocol, of what is planned

    [[nodiscard]] bool isPicture() const { return of == Of::PlannedPicture || of == Of::Picture; }
    // To find it again: "planned:factors-survey", "table:roles", "picture:egograms".
    [[nodiscard]] QString place() const;
};

class ResultListModel : public QAbstractListModel {
    Q_OBJECT
public:
    explicit ResultListModel(QObject* parent = nullptr) : QAbstractListModel(parent) {}

    void setProtocol(const Protocol& protocol, const std::string& language);
    // Those with these words in their titles or kinds; headings without any go.
    void setFilter(const QString& words);

    [[nodiscard]] const ResultItem* itemAt(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(const QString& place) const;
    [[nodiscard]] QModelIndex first() const; // that is no heading

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    void filter();

    std::vector<ResultItem> all_;
    std::vector<ResultItem> shown_;
    QString words_;
};

} // namespace kith::workbench

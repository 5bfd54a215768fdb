// Passages as concordance lines, in the order that the reader wants.
#pragma once

#include "workspace/workspace.h"

#include "kith/study/evidence.h"

#include <QAbstractTableModel>

#include <unordered_map>

namespace kith::workbench {

class PassagesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Place, Line, Code, Contact, By, Columns };
    explicit PassagesModel(QObject* parent) : QAbstractTableModel(parent) {}

    void setPassages(std::vector<study::ShownPassage> passages);
    void addPassages(std::vector<study::ShownPassage> passages);
    void setColours(const Codebook& codebook);
    void setOrder(study::PassageOrder order);
    [[nodiscard]] study::PassageOrder order() const { return order_; }
    [[nodiscard]] const std::vector<study::ShownPassage>& passages() const { return passages_; } // as given
    [[nodiscard]] const study::ShownPassage& at(int row) const;
    [[nodiscard]] int rowOf(const study::ShownPassage& passage) const; // -1 where it is not there

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<study::ShownPassage> passages_;
    std::vector<std::size_t> rows_; // places in passages_
    study::PassageOrder order_ = study::PassageOrder::Given;
    std::unordered_map<std::string, QString> colours_; // by the code's name
};

// "01-marit : 12"
QString placeOf(const study::ShownPassage& passage);

} // namespace kith::workbench

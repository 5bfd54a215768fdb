// The codebook on the screen: a filtered tree of codes that keeps its place and takes drops.
#pragma once

#include "window/page.h"

#include "kith/study/codebook.h"

#include <QSortFilterProxyModel>
#include <QTreeView>

#include <functional>
#include <optional>

namespace kith::workbench {

class CodeTreeModel;

// Codes whose words have those that were typed, with what stands above them; retired ones when asked for.
class CodeFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit CodeFilter(QObject* parent = nullptr);
    void setWords(const QString& words);
    void showRetired(bool shown);
    [[nodiscard]] bool isFiltering() const { return !words_.isEmpty(); }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QString words_;
    bool retired_ = false;
};

class CodeTree : public QTreeView {
    Q_OBJECT
public:
    enum class Moves { No, Yes };
    CodeTree(const PageContext& context, Moves moves, QWidget* parent = nullptr);

    [[nodiscard]] CodeTreeModel& codes() const { return *model_; }
    [[nodiscard]] const Code* currentCode() const; // nullptr on a layer or group
    void setCurrentCode(CodeKey code);
    void setFilter(const QString& words);
    void showRetired(bool shown);
    // Whose codings are counted.
    void countMine(bool mine);
    [[nodiscard]] bool mayCountAll() const { return mayCountAll_; }

Q_SIGNALS:
    void codeChanged();                      // the current one is another, or reads otherwise
    void codeActivated(kith::CodeKey code);  // Enter, a double click
    void passageDropped(kith::CodeKey code); // the selection of a transcript, on a code
    void moved(kith::CodeKey code, const kith::study::CodePlace& place);
    void countsShown();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void refresh();
    void refreshCounts();
    void keepPlace(const std::function<void()>& change);
    void openAll();
    [[nodiscard]] std::optional<study::CodePlace> placeUnder(const QPoint& point) const;

    PageContext context_;
    Moves moves_;
    CodeTreeModel* model_;
    CodeFilter* filter_;
    bool mine_ = true;
    bool mayCountAll_ = true;
    bool shown_ = false;
    bool arranging_ = false; // the cursor will be where it was
};

} // namespace kith::workbench

-- AlterTable
ALTER TABLE "Fact" ADD COLUMN     "elsewhere" TEXT;
